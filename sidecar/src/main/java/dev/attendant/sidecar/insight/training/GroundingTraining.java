package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.grounding.GroundingChecker;
import dev.attendant.sidecar.grounding.GroundingModel;
import dev.attendant.sidecar.grounding.Grounds;
import dev.attendant.sidecar.grounding.Source;
import dev.attendant.sidecar.grounding.boost.Observation;
import dev.attendant.sidecar.insight.sets.PlantedClaims;
import dev.attendant.sidecar.insight.sets.PlantedClaims.Claim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits the model of the grounding check to planted claims. */
public final class GroundingTraining {

    private static final GroundingModel NONE = new GroundingModel(List.of(), 0);

    private final List<Path> files;

    /** @param files as {@link PlantedClaims} reads them */
    public GroundingTraining(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** @throws IOException where a file is missing or damaged */
    public GroundingModel fit(Encoder encoder) throws IOException {
        return GroundingModel.fit(observations(new GroundingChecker(NONE, encoder)));
    }

    private List<Observation> observations(GroundingChecker checker) throws IOException {
        List<Observation> observations = new ArrayList<>();
        int topic = 0;
        for (Map.Entry<List<Source>, List<Claim>> claims : byEvidence().entrySet()) {
            add(checker.against(claims.getKey()), claims.getValue(), topic, observations);
            topic++;
        }
        return observations;
    }

    private Map<List<Source>, List<Claim>> byEvidence() throws IOException {
        Map<List<Source>, List<Claim>> claims = new LinkedHashMap<>();
        for (Path file : files) {
            for (Claim claim : PlantedClaims.read(file)) {
                claims.computeIfAbsent(claim.evidence(), evidence -> new ArrayList<>())
                        .add(claim);
            }
        }
        return claims;
    }

    /** Claims that a hard rule or their very words decide teach nothing. */
    private static void add(Grounds grounds, List<Claim> claims, int topic, List<Observation> observations) {
        for (Claim claim : claims) {
            grounds.signals(claim.sentence())
                    .ifPresent(signals -> observations.add(new Observation(signals, claim.supported(), topic)));
        }
    }
}
