package dev.attendant.sidecar.chat;

/** Why a model stopped writing. */
public enum StopReason {
    /** It had said all, or met one of the stops asked for. */
    ENDED,
    /** It had no tokens left; its last sentence may be half. */
    OUT_OF_TOKENS,
    /** It waits for what tools give back. */
    CALLS_TOOLS
}
