package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.grounding.signal.Signal;

/** What a signal that speaks against support is told as. */
final class Reasons {

    private Reasons() {}

    static Reason of(Signal signal) {
        return switch (signal) {
            case RIVAL_VALUE -> Reason.NUMBER_DIFFERS;
            case DENIED, OPPOSITE, OPPOSED, DENIAL_MOVED, DENIALS_ODD, TURNS, TURNS_ODD -> Reason.NEGATION_DIFFERS;
            case BOUND_TURNED, BOUND_ADDED, ORDER_TURNED -> Reason.COMPARISON_DIFFERS;
            case ALL_ADDED, ANY_ADDED, ONLY_ADDED, ONLY_LOST, UNIVERSAL_ADDED, SURE_ADDED, MODALITY_TURNED ->
                Reason.QUANTITY_DIFFERS;
            case CONDITION_FOREIGN, CONDITION_LOST, CONDITION_TURNED, CONDITION_DROPPED, LEFT_OUT, LEFT_OUT_IN_COPY ->
                Reason.CONDITION_DIFFERS;
            case COMMITMENT, WILL_ADDED -> Reason.PROMISE_NOT_IN_EVIDENCE;
            case FOREIGN_THINGS,
                    SWAPPED,
                    SWAPPED_ALONE,
                    SWAPPED_IN_COPY,
                    THING_SWAPPED,
                    DEED_SWAPPED,
                    SWAPPED_WITHIN,
                    REPLACED,
                    PARTY_SWAPPED,
                    APART,
                    FOREIGN_END,
                    ACTOR -> Reason.NOT_IN_EVIDENCE;
            case UNCOVERED,
                    VALUES,
                    DENIALS,
                    SPREAD,
                    REWORDED,
                    UNLIKE,
                    PARTS,
                    LENGTH,
                    CROSSED,
                    PASSED_OVER,
                    UNSAID,
                    EDITS,
                    LONGEST_RUN,
                    LINKS,
                    LINKS_ADDED,
                    LINKS_ADDED_INSIDE,
                    NEW_BEGINNING,
                    SAME_BEGINNING,
                    GOES_ON,
                    STRETCHED,
                    CLAUSES,
                    MOVED,
                    STAND_INS -> Reason.TOO_LITTLE_AGREEMENT;
        };
    }
}
