package dev.attendant.sidecar.safety;

import dev.attendant.sidecar.explain.Explained;
import dev.attendant.sidecar.explain.Explanation;

/** What screening makes of a message. */
public sealed interface Verdict extends Explained {

    /** Nothing in it stands against processing. */
    record Passed() implements Verdict {
        @Override
        public Explanation why() {
            return Explanation.of("passed", "no screening rule matched");
        }
    }

    /** An attempt to turn Attendant against its purpose; {@code rule} names what matched. */
    record Attack(String rule) implements Verdict {
        @Override
        public Explanation why() {
            return Explanation.of("attack", "screening rule \"" + rule + "\" matched; the message is not processed");
        }
    }

    /** A message that resembles attacks, by a probability that reached a threshold. */
    record Suspected(double probability, double threshold) implements Verdict {
        @Override
        public Explanation why() {
            return Explanation.of("attack", "it resembles known attacks; the message is not processed")
                    .score("attack", probability, threshold);
        }
    }

    /** Harm to oneself or others is spoken of: always for a human. */
    record AtRisk(String rule) implements Verdict {
        @Override
        public Explanation why() {
            return Explanation.of("at risk", "screening rule \"" + rule + "\" matched; a human takes over");
        }
    }

    /** Hate or harassment against people, beyond an angry customer's swearing; {@code rule} names what matched. */
    record Abuse(String rule) implements Verdict {
        @Override
        public Explanation why() {
            return Explanation.of("abuse", "screening rule \"" + rule + "\" matched; the message is declined calmly");
        }
    }
}
