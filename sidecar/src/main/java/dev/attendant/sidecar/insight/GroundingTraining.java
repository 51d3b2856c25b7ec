package dev.attendant.sidecar.insight;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.grounding.GroundingChecker;
import dev.attendant.sidecar.grounding.GroundingWeights;
import dev.attendant.sidecar.grounding.GroundingWeights.Observation;
import dev.attendant.sidecar.insight.PlantedClaims.Claim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Fits what weighs the signals of the grounding check to planted claims. */
public final class GroundingTraining {

    private static final GroundingWeights NONE = new GroundingWeights(Map.of(), 0);

    private final Path claims;

    /** @param claims a file as {@link PlantedClaims} reads it */
    public GroundingTraining(Path claims) {
        this.claims = claims;
    }

    /** @throws IOException where the file is missing or damaged */
    public GroundingWeights fit(Encoder encoder) throws IOException {
        GroundingChecker checker = new GroundingChecker(NONE, encoder);
        List<Observation> observations = PlantedClaims.read(claims).stream()
                .flatMap(claim -> observation(claim, checker))
                .toList();
        return GroundingWeights.fit(observations);
    }

    /** Claims that a hard rule or their very words decide teach nothing. */
    private static Stream<Observation> observation(Claim claim, GroundingChecker checker) {
        return Optional.of(checker.against(claim.evidence()))
                .flatMap(grounds -> grounds.signals(claim.sentence()))
                .map(signals -> new Observation(signals, claim.supported()))
                .stream();
    }
}
