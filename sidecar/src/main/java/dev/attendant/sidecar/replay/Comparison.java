package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Trace;
import dev.attendant.sidecar.turn.TurnOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells where two runs of a turn differ. */
final class Comparison {

    private static final String NOTHING = "nothing";

    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    static List<Difference> of(FinishedTurn recorded, FinishedTurn again) {
        Comparison comparison = new Comparison();
        comparison.outcomes(recorded.outcome(), again.outcome());
        comparison.stages(recorded.trace().stages(), again.trace().stages());
        return comparison.differences;
    }

    private void outcomes(TurnOutcome recorded, TurnOutcome again) {
        compare("outcome", kind(recorded), kind(again));
        compare("rung", recorded.rung().name(), again.rung().name());
        compare("reply", recorded.text(), again.text());
        compare("detail", detail(recorded), detail(again));
        compare("evidence", evidence(recorded), evidence(again));
    }

    /** A stage's rule may tell times, so that its decision and its figures are what counts. */
    private void stages(List<Trace.Stage> recorded, List<Trace.Stage> again) {
        for (int i = 0; i < Math.max(recorded.size(), again.size()); i++) {
            compare("stage " + (i + 1), stage(recorded, i), stage(again, i));
        }
    }

    private void compare(String what, String recorded, String replayed) {
        if (!recorded.equals(replayed)) {
            differences.add(new Difference(what, recorded, replayed));
        }
    }

    private static String kind(TurnOutcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String detail(TurnOutcome outcome) {
        return switch (outcome) {
            case TurnOutcome.Answered answered -> "confidence " + answered.confidence();
            case TurnOutcome.Acknowledged acknowledged -> NOTHING;
            case TurnOutcome.Clarified clarified -> clarified.question() + " " + clarified.options();
            case TurnOutcome.HandedOff handed -> handed.reason().name();
            case TurnOutcome.Declined declined -> declined.reason();
        };
    }

    private static String evidence(TurnOutcome outcome) {
        List<Evidence> evidence = outcome instanceof TurnOutcome.Answered answered ? answered.evidence() : List.of();
        return evidence.isEmpty()
                ? NOTHING
                : evidence.stream().map(Comparison::proof).collect(Collectors.joining("; "));
    }

    private static String proof(Evidence evidence) {
        return "%s %s %d-%d \"%s\" %s"
                .formatted(
                        evidence.document(),
                        evidence.version(),
                        evidence.source().start(),
                        evidence.source().end(),
                        evidence.quote(),
                        evidence.score());
    }

    private static String stage(List<Trace.Stage> stages, int index) {
        if (index >= stages.size()) {
            return NOTHING;
        }
        Trace.Stage stage = stages.get(index);
        return stage.name() + ": " + stage.decision();
    }
}
