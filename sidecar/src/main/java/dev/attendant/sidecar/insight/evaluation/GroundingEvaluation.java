package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.grounding.GroundingChecker;
import dev.attendant.sidecar.grounding.Grounds;
import dev.attendant.sidecar.grounding.Source;
import dev.attendant.sidecar.grounding.Support;
import dev.attendant.sidecar.insight.sets.PlantedClaims.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Measures how well planted claims are told from faithful sentences. */
public final class GroundingEvaluation {

    private final GroundingChecker checker;

    public GroundingEvaluation(GroundingChecker checker) {
        this.checker = checker;
    }

    /**
     * What was measured.
     *
     * @param caught share of unsupported sentences that were found unsupported
     * @param blocked share of supported sentences that were found unsupported
     * @param byKind the same for each kind
     * @param n how many sentences there are
     */
    public record Figures(double caught, double blocked, Map<String, KindFigures> byKind, int n) {}

    /**
     * What was measured of one kind.
     *
     * @param right share of its sentences that were judged as they are labelled
     * @param n how many there are
     */
    public record KindFigures(double right, int n) {}

    /** A claim and what the check came to. */
    public record Judged(Claim claim, Support support) {

        public boolean isRight() {
            return support.isSupported() == claim.supported();
        }
    }

    /** Checks each claim; claims with the same evidence that follow each other share what was read of it. */
    public List<Judged> judge(List<Claim> claims) {
        List<Judged> judged = new ArrayList<>();
        List<Source> evidence = List.of();
        Grounds grounds = checker.against(evidence);
        for (Claim claim : claims) {
            if (!claim.evidence().equals(evidence)) {
                evidence = claim.evidence();
                grounds = checker.against(evidence);
            }
            judged.add(new Judged(claim, grounds.check(claim.sentence())));
        }
        return judged;
    }

    /** The figures of what was judged. */
    public static Figures figures(List<Judged> judged) {
        Map<String, KindFigures> byKind = new TreeMap<>();
        judged.stream()
                .collect(Collectors.groupingBy(each -> each.claim().kind()))
                .forEach((kind, all) -> byKind.put(kind, new KindFigures(right(all, each -> true), all.size())));
        return new Figures(
                right(judged, each -> !each.claim().supported()),
                1 - right(judged, each -> each.claim().supported()),
                byKind,
                judged.size());
    }

    /** Share of those asked for that were judged as they are labelled; all of none are. */
    private static double right(List<Judged> judged, Predicate<Judged> asked) {
        return judged.stream()
                .filter(asked)
                .mapToDouble(each -> each.isRight() ? 1 : 0)
                .average()
                .orElse(1);
    }
}
