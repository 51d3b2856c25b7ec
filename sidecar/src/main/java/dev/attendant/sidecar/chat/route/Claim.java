package dev.attendant.sidecar.chat.route;

/** A try's right to give the answer, which of two tries side by side only one can have. */
@FunctionalInterface
public interface Claim {

    /** Of a try with nobody beside it. */
    Claim ALONE = () -> true;

    /** Whether the answer is this try's: the first to ask has it from then on, and the other is called off. */
    boolean take();
}
