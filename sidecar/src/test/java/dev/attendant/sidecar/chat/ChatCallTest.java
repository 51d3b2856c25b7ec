package dev.attendant.sidecar.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ChatCallTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final ChatRequest REQUEST = ChatRequest.of("", "Hello", 10, LONG);
    private static final ModelName NAME = new ModelName("OpenAI", "small");

    @Test
    void shouldBeUnderWayUntilTheModelHasEnded() throws InterruptedException {
        // given
        CountDownLatch mayEnd = new CountDownLatch(1);
        ChatCall call = ChatCall.start(model(mayEnd), REQUEST, ChatListener.NONE);

        // then
        assertThat(call.await(Duration.ZERO)).isEmpty();

        // when
        mayEnd.countDown();

        // then
        assertThat(call.await(LONG)).get().isInstanceOf(Completion.class);
    }

    @Test
    void shouldGiveTheOutcomeToThoseWhoNoLongerWait() throws Exception {
        // given
        CountDownLatch mayEnd = new CountDownLatch(1);
        ChatCall call = ChatCall.start(model(mayEnd), REQUEST, ChatListener.NONE);
        var late = call.outcome().toCompletableFuture();

        // when
        mayEnd.countDown();

        // then
        assertThat(late.get()).isInstanceOf(Completion.class);
    }

    @Test
    void shouldEndACallThatIsClosed() throws InterruptedException {
        // given
        ChatCall call = ChatCall.start(model(new CountDownLatch(1)), REQUEST, ChatListener.NONE);

        // when
        call.close();

        // then
        assertThat(call.await(LONG))
                .get()
                .isInstanceOfSatisfying(
                        ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CANCELLED));
    }

    @Test
    void shouldNotHideAListenerThatBreaks() {
        // given
        ChatListener broken = _ -> {
            throw new IllegalStateException("broken listener");
        };
        ChatCall call = ChatCall.start(model(new CountDownLatch(0)), REQUEST, broken);

        // then
        assertThatThrownBy(() -> call.await(LONG)).hasRootCauseMessage("broken listener");
    }

    @Test
    void shouldRefuseRequestsThatNoModelCouldAnswer() {
        assertThatThrownBy(() -> REQUEST.withMessages(List.of())).hasMessage("A request needs a message");
        assertThatThrownBy(() -> REQUEST.withTimeout(Duration.ZERO)).hasMessageContaining("timeout");
        assertThatThrownBy(() -> ChatRequest.of("", "Hello", 0, LONG)).hasMessageContaining("mostOutputTokens");
        assertThatThrownBy(() -> new ToolDefinition("track order", "", "{}")).hasMessageContaining("track order");
    }

    private static ChatModel model(CountDownLatch mayEnd) {
        return new ChatModel() {
            @Override
            public ModelName name() {
                return NAME;
            }

            @Override
            public ChatOutcome complete(ChatRequest request, ChatListener listener) {
                try {
                    mayEnd.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return ChatFailure.of(NAME, FailureKind.CANCELLED, "");
                }
                listener.onText("Hello");
                return new Completion("Hello", List.of(), StopReason.ENDED, Usage.NONE);
            }

            @Override
            public void warm() {}
        };
    }
}
