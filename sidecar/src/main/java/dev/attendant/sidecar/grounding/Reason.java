package dev.attendant.sidecar.grounding;

/** Why a sentence is supported or is not. */
public enum Reason {
    /** It is a sentence of the evidence, word for word. */
    VERBATIM(true),
    /** It claims nothing, as a greeting does. */
    NO_CLAIM(true),
    /** It agrees with the evidence in other words. */
    AGREES(true),
    /** It gives a number or an amount that is not in the evidence, or says it of something else. */
    NUMBER_DIFFERS(false),
    /** It gives a date, a day or a time that is not in the evidence. */
    DATE_DIFFERS(false),
    /** It gives a web address, an e-mail address or a phone number that is not in the evidence. */
    ADDRESS_NOT_IN_EVIDENCE(false),
    /** It names somebody or something that the evidence does not name. */
    NAME_NOT_IN_EVIDENCE(false),
    /** It promises what the evidence does not. */
    PROMISE_NOT_IN_EVIDENCE(false),
    /** It denies what the evidence affirms, or the other way round. */
    NEGATION_DIFFERS(false),
    /** It says at least for at most, before for after, or the like. */
    COMPARISON_DIFFERS(false),
    /** It says all, some or only where the evidence does not. */
    QUANTITY_DIFFERS(false),
    /** It holds under other conditions than the evidence names. */
    CONDITION_DIFFERS(false),
    /** Part of it is not in the evidence at all. */
    NOT_IN_EVIDENCE(false),
    /** It has too little in common with the evidence, or cannot be compared with it. */
    TOO_LITTLE_AGREEMENT(false);

    private final boolean supporting;

    Reason(boolean supporting) {
        this.supporting = supporting;
    }

    public boolean isSupporting() {
        return supporting;
    }
}
