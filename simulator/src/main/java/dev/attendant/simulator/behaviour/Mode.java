package dev.attendant.simulator.behaviour;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ways to behave; in JSON in lower case with hyphens. */
public enum Mode {
    /** A grounded answer at the set pace. */
    NORMAL,
    /** As normal, with a long wait before the first token. */
    SLOW,
    /** Takes the request and never replies. */
    HANG,
    /** As normal, one token a second. */
    DRIP,
    /** Closes the connection after some tokens. */
    CUT,
    /** Ends the stream in good order after some tokens, without saying why. */
    UNFINISHED,
    /** Tells of an overload after some tokens, within the stream. */
    ERROR_IN_STREAM,
    /** 429 with Retry-After. */
    RATE_LIMITED,
    /** 429 or 400, as the account has no credit. */
    NO_CREDIT,
    /** 500. */
    SERVER_ERROR,
    /** 529, and 503 where a provider has no such status. */
    OVERLOADED,
    /** 401, with the key in its message. */
    UNAUTHORISED,
    /** 404. */
    UNKNOWN_MODEL,
    /** 400, as the context is too long. */
    TOO_LONG,
    /** 400, for a setting the model does not take. */
    INVALID,
    /** A body that is half a JSON object. */
    MALFORMED_JSON,
    /** A stream with an event that is no JSON. */
    MALFORMED_SSE,
    /** The provider's filter stops the answer. */
    REFUSED,
    /** The answer ends after some tokens, as no more were allowed. */
    OUT_OF_TOKENS,
    /** An answer without any content. */
    EMPTY,
    /** An answer with a name, an address and numbers of a person. */
    PII,
    /** A grounded answer, followed by claims that no evidence holds. */
    UNSUPPORTED,
    /** Every event but those of text comes twice. */
    DUPLICATED,
    /** Events arrive in pieces that break within characters. */
    SPLIT,
    /** Calls tools: those given, or the first one offered; answers normally once it has their results. */
    TOOLS,
    /** As tools, and calls them again whatever they gave. */
    MORE_TOOLS;

    /** @throws IllegalArgumentException where there is no such mode, naming those that there are */
    public static Mode of(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No mode '%s'; there are: %s".formatted(name, names())));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String names() {
        return Arrays.stream(values()).map(Mode::wireName).collect(Collectors.joining(", "));
    }
}
