package dev.attendant.sidecar.chat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.Usage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    private final List<String> heard = new ArrayList<>();
    private final Assembly assembly = new Assembly(new ModelName("openai", "small"), heard::add);

    @Test
    void shouldHoldBackHalfACharacterUntilItsOtherHalfComes() {
        // when
        assembly.addText("Hi \ud83d");
        assembly.addText("\ude00!");
        assembly.stop(StopReason.ENDED);

        // then
        assertThat(completion().text()).isEqualTo("Hi 😀!");
        assertThat(heard).containsExactly("Hi ", "😀!");
    }

    @Test
    void shouldPartCallsThatAServerPutsInOnePlace() {
        // when
        assembly.beginCall(0, "a", "track");
        assembly.addArguments(0, "{\"order\":1}");
        assembly.beginCall(0, "b", "track");
        assembly.stop(StopReason.ENDED);

        // then
        assertThat(completion().toolCalls())
                .containsExactly(new ToolCall("a", "track", "{\"order\":1}"), new ToolCall("b", "track", "{}"));
        assertThat(completion().stopReason()).isEqualTo(StopReason.CALLS_TOOLS);
    }

    @Test
    void shouldNotTakeAStreamWithoutAnEndForAnAnswer() {
        // given
        assembly.addText("Returns are");
        assembly.use(new Usage(10, 0, 2));

        // when
        ChatOutcome outcome = assembly.end();

        // then
        assertThat(outcome).isInstanceOfSatisfying(ChatFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(FailureKind.CUT);
            assertThat(failure.usage()).isEqualTo(new Usage(10, 0, 2));
            assertThat(failure.line()).isEqualTo("openai/small broke off before the end of its answer.");
        });
    }

    @Test
    void shouldIgnoreArgumentsOfNoCall() {
        // when
        assembly.addArguments(3, "{}");
        assembly.addText("Hello");
        assembly.stop(StopReason.ENDED);

        // then
        assertThat(completion().toolCalls()).isEmpty();
    }

    private Completion completion() {
        return (Completion) assembly.end();
    }
}
