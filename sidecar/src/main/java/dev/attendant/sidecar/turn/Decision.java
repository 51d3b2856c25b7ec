package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.explain.Explained;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.handoff.HandoffReason;

/** What to do with a message once it is understood. */
public sealed interface Decision extends Explained {

    /** Look the question up. */
    record LookUp(Explanation why) implements Decision {}

    /** Return a courtesy; {@code intent} is which. */
    record Acknowledge(String intent, Explanation why) implements Decision {}

    /** Give the conversation to a human. */
    record Escalate(HandoffReason reason, Explanation why) implements Decision {}

    /** Ask what is meant. */
    record AskWhatIsMeant(Explanation why) implements Decision {}
}
