package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.explain.Explained;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.handoff.HandoffReason;
import java.util.List;

/** What to do once the knowledge base was searched. */
public sealed interface Settlement extends Explained {

    /** Answer from the first hit; {@code confidence} is the probability that it answers the question. */
    record Answer(double confidence, Explanation why) implements Settlement {}

    /** Ask what is meant: which of these, or in the customer's own words where there are no options. */
    record AskWhich(List<String> options, Explanation why) implements Settlement {
        public AskWhich {
            options = List.copyOf(options);
        }
    }

    /** Say that this is not what the service is for. */
    record Decline(Explanation why) implements Settlement {}

    /** Give the conversation to a human. */
    record Escalate(HandoffReason reason, Explanation why) implements Settlement {}
}
