package dev.attendant.sidecar.insight;

import dev.attendant.sidecar.insight.evaluation.HelpcenterTurn.Cited;
import dev.attendant.sidecar.insight.sets.AskedQuestion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a change of the knowledge would do to answers. */
public final class Simulation {

    private Simulation() {}

    /** How one question ended. */
    public record Ending(String outcome, String reply, double confidence, List<Cited> evidence) {

        public Ending {
            evidence = List.copyOf(evidence);
        }

        boolean isAnswered() {
            return outcome.equals("answered");
        }

        private Set<String> articles() {
            return evidence.stream().map(Cited::article).collect(Collectors.toSet());
        }
    }

    /** What the change does to one answer. */
    public enum Effect {
        /** The same answer from the same articles, or none before and after. */
        STAYS,
        /** Another text, or other articles. */
        FLIPS,
        /** It was not answered and is now. */
        APPEARS,
        /** It was answered and is not now. */
        BREAKS
    }

    /** A question before and after the change. */
    public record Compared(AskedQuestion question, Ending before, Ending after) {

        public Effect effect() {
            if (before.isAnswered() != after.isAnswered()) {
                return after.isAnswered() ? Effect.APPEARS : Effect.BREAKS;
            }
            boolean same =
                    before.reply().equals(after.reply()) && before.articles().equals(after.articles());
            return same || !after.isAnswered() ? Effect.STAYS : Effect.FLIPS;
        }
    }

    /** Counts of questions. */
    public record Figures(int n, Proportion stays, Proportion flips, Proportion appears, Proportion breaks) {}

    public static Figures figures(List<Compared> questions) {
        return new Figures(
                questions.size(),
                share(questions, Effect.STAYS),
                share(questions, Effect.FLIPS),
                share(questions, Effect.APPEARS),
                share(questions, Effect.BREAKS));
    }

    private static Proportion share(List<Compared> questions, Effect effect) {
        long count = questions.stream().filter(each -> each.effect() == effect).count();
        return Proportion.of((int) count, questions.size());
    }
}
