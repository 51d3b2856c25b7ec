package dev.attendant.sidecar.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Trace;
import dev.attendant.sidecar.turn.Turns;
import dev.attendant.sidecar.writing.ModelExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which calls of a turn with two models are answered from again. */
class HeededTest {

    private static final ChatRequest REQUEST = ChatRequest.of("Be brief.", "Hello", 5, Duration.ofSeconds(1));
    private static final ModelName FIRST = new ModelName("a", "first");
    private static final ModelName SECOND = new ModelName("a", "second");
    private static final ChatOutcome WHOLE = new Completion("Hi.", List.of(), StopReason.ENDED, Usage.NONE);

    @Test
    void shouldPassOverASecondModelThatWasCalledOff() {
        ModelExchange answered = exchange(FIRST, WHOLE, 0, 10);

        assertThat(heeded(answered, exchange(SECOND, failed(SECOND, FailureKind.CANCELLED), 5, 5)))
                .containsExactly(answered);
    }

    @Test
    void shouldPassOverASecondModelThatBeganToBeAskedBeforeTheFirst() {
        ModelExchange answered = exchange(FIRST, WHOLE, 1, 10);

        assertThat(heeded(exchange(SECOND, failed(SECOND, FailureKind.OVERLOADED), 0, 5), answered))
                .containsExactly(answered);
    }

    @Test
    void shouldPassOverAFirstModelThatBeganToBeAskedWhenTheSecondHadAnswered() {
        ModelExchange answered = exchange(SECOND, WHOLE, 0, 1);

        assertThat(heeded(answered, exchange(FIRST, failed(FIRST, FailureKind.CANCELLED), 2, 0)))
                .containsExactly(answered);
    }

    @Test
    void shouldKeepAFailureAfterWhichAnotherModelWasAsked() {
        ModelExchange failure = exchange(FIRST, failed(FIRST, FailureKind.OVERLOADED), 0, 5);
        ModelExchange answered = exchange(SECOND, WHOLE, 6, 10);

        assertThat(heeded(failure, answered)).containsExactly(failure, answered);
    }

    private static List<ModelExchange> heeded(ModelExchange... exchanges) {
        Claim claim = new Claim(
                Turns.request(new TenantId(UUID.randomUUID()), new ConversationId(UUID.randomUUID()), "key", "Hello"),
                1,
                1);
        Trace trace = new Trace(1, 1, "none", 0, List.of());
        return Heeded.of(new FinishedTurn(claim, Turns.acknowledged(), trace, List.of(exchanges), Turns.FINISHED));
    }

    private static ChatOutcome failed(ModelName model, FailureKind kind) {
        return ChatFailure.of(model, kind, "");
    }

    private static ModelExchange exchange(ModelName model, ChatOutcome outcome, int startMillis, int tookMillis) {
        Instant at = Turns.RECEIVED.plusMillis(startMillis);
        return new ModelExchange(
                model, "answer-1", "ab".repeat(32), REQUEST, "", outcome, 0, at, Duration.ofMillis(tookMillis));
    }
}
