package dev.attendant.sidecar.http.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void shouldNameItsKindByAUriThatStays() {
        assertThat(ProblemType.INVALID_REQUEST.uri()).isEqualTo("https://attendant.dev/problems/invalid-request");
    }

    @Test
    void shouldLeaveErrorsOutWhereNoFieldIsAtFault() {
        // given
        Problem problem = Problem.of(ProblemType.NOT_FOUND, "There is no such turn.", "/v1/turns/7", "abc", List.of());

        // then
        assertThat(new String(Json.bytes(problem), StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"https://attendant.dev/problems/not-found\",\"title\":\"Nothing is here\","
                        + "\"status\":404,\"detail\":\"There is no such turn.\",\"instance\":\"/v1/turns/7\","
                        + "\"correlationId\":\"abc\"}");
    }

    @Test
    void shouldListEveryFieldAtFault() {
        // when
        ProblemException problem =
                ProblemException.invalid(List.of(new FieldError("a", "is missing"), new FieldError("b", "is wrong")));

        // then
        assertThat(problem.detail()).isEqualTo("a is missing; b is wrong");
        assertThat(problem.errors()).hasSize(2);
    }

    @Test
    void shouldTellNothingOfAnUnexpectedFailure() {
        // when
        ProblemException problem = ErrorMapper.problem(new IllegalStateException("password=secret"));

        // then
        assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL_ERROR);
        assertThat(problem.detail()).doesNotContain("secret");
    }

    @Test
    void shouldAskToTryAgainWhereTheDatabaseIsAway() {
        // given
        Exception away = new IllegalStateException(new RuntimeException(new SQLTransientConnectionException("pool")));

        // when
        ProblemException problem = ErrorMapper.problem(away);

        // then
        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.headers()).containsKey("Retry-After");
    }

    @Test
    void shouldTellTheAuthorWhyADocumentCannotBeRead() {
        assertThat(ErrorMapper.problem(new UnreadableDocumentException("The document has no text."))
                        .detail())
                .isEqualTo("The document has no text.");
    }

    @Test
    void shouldTakeACorrelationIdOnlyOfTheRightForm() {
        assertThat(CorrelationId.from("abc-1.2_3")).isEqualTo("abc-1.2_3");
        assertThat(CorrelationId.from("no blanks")).isNotEqualTo("no blanks").hasSize(36);
        assertThat(CorrelationId.from("x".repeat(65))).hasSize(36);
        assertThat(CorrelationId.from("")).hasSize(36);
        assertThat(CorrelationId.from(null)).hasSize(36);
    }
}
