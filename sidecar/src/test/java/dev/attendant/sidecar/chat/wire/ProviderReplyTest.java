package dev.attendant.sidecar.chat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.chat.FailureKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderReplyTest {

    @ParameterizedTest
    @CsvSource({
        "400, '', 'This model''s maximum context length is 8192 tokens', TOO_LONG",
        "400, exceed_context_size_error, '', TOO_LONG",
        "400, content_filter, '', REFUSED",
        "400, '', 'Your credit balance is too low', UNPAID",
        "400, '', 'stop is not supported', INVALID",
        "402, '', '', UNPAID",
        "403, '', '', UNAUTHORISED",
        "404, '', 'page not found', UNKNOWN_MODEL",
        "408, '', '', TIMEOUT",
        "413, '', '', TOO_LONG",
        "422, '', '', INVALID",
        "429, insufficient_quota, '', UNPAID",
        "429, '', '', RATE_LIMITED",
        "502, '', '<html>', OVERLOADED",
        "504, '', '', TIMEOUT",
        "529, '', '', OVERLOADED",
        "200, overloaded_error, '', OVERLOADED",
        "200, rate_limit_error, '', RATE_LIMITED",
        "200, '', '', CUT"
    })
    void shouldTellWhatAStatusMeans(int status, String code, String text, FailureKind kind) {
        assertThat(reply(status, code, text, "").kind()).isEqualTo(kind);
    }

    @Test
    void shouldShowTheCodeAndNeverTheText() {
        assertThat(reply(401, "invalid_api_key", "Incorrect key: sk-123", "").detail())
                .isEqualTo("HTTP 401, invalid_api_key");
        assertThat(reply(401, "Your key sk-123 is wrong", "", "").detail()).isEqualTo("HTTP 401");
    }

    @Test
    void shouldReadWholeAndBrokenSeconds() {
        assertThat(reply(429, "", "", "12").retryAfter()).contains(Duration.ofSeconds(12));
        assertThat(reply(429, "", "", "0.25").retryAfter()).contains(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "Thu, 26 Nov 2026 14:00:00 GMT", "99999999999"})
    void shouldLeaveOutWaitsItCannotRead(String header) {
        assertThat(reply(429, "", "", header).retryAfter()).isEmpty();
    }

    private static ProviderReply reply(int status, String code, String text, String retryAfter) {
        return new ProviderReply(
                status, Optional.of(code).filter(each -> !each.isEmpty()), text, Optional.of(retryAfter));
    }
}
