package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ChatOutcome;

/** Where a try stands to the other tries of its request. */
interface Stand extends Claim {

    /** Nobody is beside it. */
    Stand ALONE = () -> true;

    /** Told when the model is about to be asked. */
    default void asks() {}

    /** Told as soon as the model says anything. */
    default void heard() {}

    /** What the try's outcome says of its model. */
    default ChatOutcome judged(ChatOutcome outcome) {
        return outcome;
    }
}
