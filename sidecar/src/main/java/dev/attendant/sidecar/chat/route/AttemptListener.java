package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.Completion;

/** Hears one try. */
@FunctionalInterface
public interface AttemptListener extends ChatListener {

    /** Hears nothing. */
    AttemptListener NONE = piece -> {};

    /** Hears that the model has come to its answer's end; where there is something to use in it, the claim is taken. */
    default void onWhole(Completion completion) {}
}
