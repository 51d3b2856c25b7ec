package dev.attendant.sidecar.chat.wire;

import dev.attendant.sidecar.chat.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A provider's word that a call failed. Providers agree on most statuses; where one status means several things, their
 * codes and set phrases tell them apart.
 *
 * @param status of HTTP; 200 where the failure came in the stream
 * @param code the provider's word for the failure; empty where it has none
 * @param text all it said; never shown, as providers repeat keys and requests in theirs
 * @param retryAfterHeader in seconds; a date is not read
 */
public record ProviderReply(int status, Optional<String> code, String text, Optional<String> retryAfterHeader) {

    private static final List<String> NO_CREDIT = List.of("insufficient_quota", "credit balance", "billing_error");
    private static final List<String> TOO_LONG = List.of(
            "context_length_exceeded",
            "maximum context length",
            "prompt is too long",
            "exceed_context_size",
            "exceeds the available context size",
            "request_too_large");
    private static final List<String> FILTERED = List.of("content_filter", "content_policy_violation");
    private static final List<String> RATE_LIMITED = List.of("rate_limit_error", "rate_limit_exceeded");
    private static final List<String> OVERLOADED = List.of("overloaded_error", "server_error", "api_error");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?");
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    FailureKind kind() {
        return switch (status) {
            case 401, 403 -> FailureKind.UNAUTHORISED;
            case 402 -> FailureKind.UNPAID;
            case 404 -> FailureKind.UNKNOWN_MODEL;
            case 408, 504 -> FailureKind.TIMEOUT;
            case 413 -> FailureKind.TOO_LONG;
            case 429 -> says(NO_CREDIT) ? FailureKind.UNPAID : FailureKind.RATE_LIMITED;
            case 200 -> kindInStream();
            default -> status >= 500 ? FailureKind.OVERLOADED : kindOfRejection();
        };
    }

    /** For the admin. */
    String detail() {
        return "HTTP " + status
                + code.filter(each -> CODE.matcher(each).matches())
                        .map(each -> ", " + each)
                        .orElse("");
    }

    Optional<Duration> retryAfter() {
        return retryAfterHeader
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofMillis((long) (Double.parseDouble(text) * 1000)));
    }

    private FailureKind kindInStream() {
        if (says(RATE_LIMITED)) {
            return FailureKind.RATE_LIMITED;
        }
        return says(OVERLOADED) ? FailureKind.OVERLOADED : FailureKind.CUT;
    }

    private FailureKind kindOfRejection() {
        if (says(TOO_LONG)) {
            return FailureKind.TOO_LONG;
        }
        if (says(NO_CREDIT)) {
            return FailureKind.UNPAID;
        }
        return says(FILTERED) ? FailureKind.REFUSED : FailureKind.INVALID;
    }

    private boolean says(List<String> phrases) {
        String said = (code.orElse("") + " " + text).toLowerCase(Locale.ROOT);
        return phrases.stream().anyMatch(said::contains);
    }
}
