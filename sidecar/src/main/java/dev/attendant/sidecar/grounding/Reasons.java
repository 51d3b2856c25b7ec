package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.grounding.signal.Signal;

/** What a signal that speaks against support is told as. */
final class Reasons {

    private Reasons() {}

    static Reason of(Signal signal) {
        return switch (signal) {
            case RIVAL_VALUE -> Reason.NUMBER_DIFFERS;
            case DENIED, OPPOSITE -> Reason.NEGATION_DIFFERS;
            case BOUND_TURNED, BOUND_ADDED -> Reason.COMPARISON_DIFFERS;
            case ALL_ADDED, ANY_ADDED, ONLY_ADDED, ONLY_LOST -> Reason.QUANTITY_DIFFERS;
            case CONDITION_FOREIGN, CONDITION_LOST, CONDITION_TURNED, SKIPPED, MODIFIER_LOST ->
                Reason.CONDITION_DIFFERS;
            case COMMITMENT, WILL_ADDED -> Reason.PROMISE_NOT_IN_EVIDENCE;
            case FOREIGN_THINGS, FAR_CLAUSE, SUBSTITUTED -> Reason.NOT_IN_EVIDENCE;
            case UNCOVERED, FAR, FAR_FROM_ALL, SPREAD -> Reason.TOO_LITTLE_AGREEMENT;
        };
    }
}
