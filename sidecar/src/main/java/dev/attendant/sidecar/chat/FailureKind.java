package dev.attendant.sidecar.chat;

/** The ways in which a call to a model fails, and what an admin can do. */
public enum FailureKind {
    /** The time allowed was up. */
    TIMEOUT(true, "took longer than allowed"),
    /** Too many calls in a short time. */
    RATE_LIMITED(true, "turned the call away: too many in a short time; raise the provider's limit or lower ours"),
    /** The provider is in trouble: any 5xx. */
    OVERLOADED(true, "is overloaded or broken"),
    /** No connection. */
    UNREACHABLE(true, "cannot be reached; check the base URL, the network and the proxy"),
    /** The stream broke off before the answer's end. */
    CUT(true, "broke off before the end of its answer"),
    /** What came is not of the protocol. */
    MALFORMED(true, "sent what is not of its protocol; check that the base URL is of such a provider"),
    /** An answer with neither text nor a call to a tool. */
    EMPTY(true, "answered with nothing; where it thinks first, allow it more output tokens"),
    /** The key is wrong, or may not do this. */
    UNAUTHORISED(false, "did not accept the key; set a valid one that may use this model"),
    /** The account has no credit left. */
    UNPAID(false, "has no credit left on this account"),
    /** No such model, or no such address. */
    UNKNOWN_MODEL(false, "does not know this model; check its name and the base URL"),
    /** The conversation is longer than the model can read. */
    TOO_LONG(false, "cannot read so long a request"),
    /** The model or the provider's filter declined. */
    REFUSED(false, "declined to answer"),
    /** The provider rejects the request for another reason. */
    INVALID(false, "rejected the request; check whether the model takes these settings"),
    /** It was not made, as it might have passed a budget. */
    OVER_BUDGET(false, "was not asked: its budget is used up"),
    /** The caller gave up. */
    CANCELLED(false, "was called off");

    private final boolean passing;
    private final String told;

    FailureKind(boolean passing, String told) {
        this.passing = passing;
        this.told = told;
    }

    /** Whether the same request may succeed a little later. */
    public boolean passing() {
        return passing;
    }

    /** Goes on from the name of a model. */
    String told() {
        return told;
    }
}
