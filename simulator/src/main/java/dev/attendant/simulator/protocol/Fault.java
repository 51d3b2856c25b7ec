package dev.attendant.simulator.protocol;

import dev.attendant.simulator.behaviour.Mode;
import java.util.Optional;

/** How providers refuse: a status each, and their codes and phrases. */
enum Fault {
    RATE_LIMITED(429, 429, "rate_limit_exceeded", "rate_limit_error", "Rate limit reached for requests"),
    NO_CREDIT(429, 400, "insufficient_quota", "invalid_request_error", "Your credit balance is too low"),
    SERVER_ERROR(500, 500, "server_error", "api_error", "The server had an error"),
    OVERLOADED(503, 529, "server_error", "overloaded_error", "Overloaded"),
    UNAUTHORISED(401, 401, "invalid_api_key", "authentication_error", "Incorrect API key provided: "),
    UNKNOWN_MODEL(404, 404, "model_not_found", "not_found_error", "The model does not exist"),
    TOO_LONG(400, 400, "context_length_exceeded", "invalid_request_error", "prompt is too long for this model"),
    INVALID(400, 400, "unsupported_value", "invalid_request_error", "temperature does not support 0 here");

    private final int openAiStatus;
    private final int anthropicStatus;
    private final String openAiCode;
    private final String anthropicType;
    private final String message;

    Fault(int openAiStatus, int anthropicStatus, String openAiCode, String anthropicType, String message) {
        this.openAiStatus = openAiStatus;
        this.anthropicStatus = anthropicStatus;
        this.openAiCode = openAiCode;
        this.anthropicType = anthropicType;
        this.message = message;
    }

    /** The fault that a mode is; empty where it replies in some way. */
    static Optional<Fault> of(Mode mode) {
        return switch (mode) {
            case RATE_LIMITED -> Optional.of(RATE_LIMITED);
            case NO_CREDIT -> Optional.of(NO_CREDIT);
            case SERVER_ERROR -> Optional.of(SERVER_ERROR);
            case OVERLOADED -> Optional.of(OVERLOADED);
            case UNAUTHORISED -> Optional.of(UNAUTHORISED);
            case UNKNOWN_MODEL -> Optional.of(UNKNOWN_MODEL);
            case TOO_LONG -> Optional.of(TOO_LONG);
            case INVALID -> Optional.of(INVALID);
            default -> Optional.empty();
        };
    }

    int openAiStatus() {
        return openAiStatus;
    }

    int anthropicStatus() {
        return anthropicStatus;
    }

    String openAiCode() {
        return openAiCode;
    }

    String anthropicType() {
        return anthropicType;
    }

    /** As careless providers write it, with the key. */
    String message(String key) {
        return this == UNAUTHORISED ? message + key : message;
    }
}
