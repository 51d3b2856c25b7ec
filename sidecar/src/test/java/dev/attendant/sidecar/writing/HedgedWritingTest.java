package dev.attendant.sidecar.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.action.ToolBox;
import dev.attendant.sidecar.adapter.anthropic.AnthropicConnection;
import dev.attendant.sidecar.adapter.openai.OpenAiConnection;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.InMemoryCosts;
import dev.attendant.sidecar.cost.ModelCall;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.SpendingLimits;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.writing.Writing.NotWritten;
import dev.attendant.sidecar.writing.Writing.Written;
import dev.attendant.simulator.ProviderSimulator;
import dev.attendant.simulator.behaviour.Behaviour;
import dev.attendant.simulator.behaviour.Mode;
import dev.attendant.simulator.behaviour.Pace;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers for which two providers may be asked at once. */
class HedgedWritingTest {

    private static final String KNOWN = "A refund takes five days.";
    private static final String MORE = "Cards are slower.";
    private static final String FIRST = "openai/first";
    private static final String SECOND = "anthropic/second";

    private final ProviderSimulator openAi = ProviderSimulator.start(0, Pace.NONE);
    private final ProviderSimulator anthropic = ProviderSimulator.start(0, Pace.NONE);
    private final OpenAiConnection firsts = OpenAiConnection.official("openai", openAi.openAiUri(), "sk-none");
    private final AnthropicConnection seconds = new AnthropicConnection("anthropic", anthropic.uri(), "sk-none");
    private final Map<String, ChatModel> models = Map.of(FIRST, firsts.model("first"), SECOND, seconds.model("second"));
    private final InMemoryCosts costs = new InMemoryCosts();
    private final Clock clock = Clock.systemUTC();
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final ConversationId conversation = new ConversationId(UUID.randomUUID());
    private final List<String> shown = new ArrayList<>();

    @AfterEach
    void stop() {
        firsts.close();
        seconds.close();
        openAi.close();
        anthropic.close();
    }

    @Test
    void shouldAnswerByTheSecondWhereTheFirstHangs() {
        // given
        openAi.behaviours().always(Mode.HANG);
        anthropic.behaviours().always(saying(KNOWN + " " + MORE));

        // when
        Written written = (Written) write(settings(), true);

        // then
        assertThat(written.text()).isEqualTo(KNOWN + " " + MORE).isEqualTo(String.join("", shown));
        assertThat(written.why().decision()).isEqualTo("written by " + SECOND);
        assertThat(written.why().rule()).contains(SECOND + " was to be asked too, as " + FIRST + " had said nothing");
    }

    @Test
    void shouldPayOnceForTheOneThatWasCalledOff() {
        // given
        openAi.behaviours().always(Mode.HANG);
        anthropic.behaviours().always(saying(KNOWN));

        // when
        write(settings(), false);

        // then
        while (costs.calls().size() < 2) {
            Thread.onSpinWait();
        }
        assertThat(costs.calls()).extracting(ModelCall::model).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(costs.spent(tenant, conversation))
                .isGreaterThan(worst(FIRST))
                .isLessThan(worst(FIRST) + worst(SECOND));
    }

    @Test
    void shouldWriteNothingWhereBothFail() {
        // given
        openAi.behaviours().always(Mode.UNKNOWN_MODEL);
        anthropic.behaviours().always(Mode.UNAUTHORISED);

        // when
        Writing writing = write(settings(), true);

        // then
        assertThat(writing).isInstanceOf(NotWritten.class);
        assertThat(shown).isEmpty();
        assertThat(openAi.log().requests()).hasSize(1);
        assertThat(anthropic.log().requests()).hasSize(1);
    }

    @Test
    void shouldAskOneWhereTheBudgetIsTooSmallForTwo() {
        // given
        openAi.behaviours().always(saying(KNOWN).withFirstToken(Duration.ofMillis(500)));
        write(Writers.trying(LatePolicy.OFFER, FIRST), false);
        long both = 2 * costs.worst(costs.calls().getFirst());
        SpendingLimits limits =
                new SpendingLimits(OptionalLong.of(both - 1), OptionalLong.empty(), OptionalLong.empty());

        // when
        Written written = (Written) write(Writers.limited(settings(Duration.ofMillis(100)), limits), false);

        // then
        assertThat(written.why().decision()).isEqualTo("written by " + FIRST);
        assertThat(written.why().rule()).contains(SECOND + " might cost", "the budget of the turn");
        assertThat(anthropic.log().requests()).isEmpty();
    }

    private long worst(String model) {
        return costs.calls().stream()
                .filter(call -> call.model().equals(model))
                .mapToLong(costs::worst)
                .sum();
    }

    private Writing write(ModelSettings settings, boolean watched) {
        WritingRequest request = new WritingRequest(
                tenant,
                conversation,
                new TurnId(UUID.randomUUID()),
                settings,
                "How long does a refund take?",
                List.of(new Piece(passage(KNOWN + " " + MORE), "refunds.md")),
                List.of(),
                "en",
                ToolBox.of(List.of()),
                clock.instant().plusSeconds(30),
                clock.instant().plusSeconds(30));
        return Writers.writer(name -> Optional.ofNullable(models.get(name)), costs, clock)
                .write(
                        request,
                        (text, evidence) -> {
                            if (watched) {
                                shown.add(text);
                            }
                            return watched;
                        },
                        exchange -> {});
    }

    /** So little patience that every answer over a network comes too late. */
    private static ModelSettings settings() {
        return settings(Duration.ofNanos(1));
    }

    private static ModelSettings settings(Duration patience) {
        return Writers.hedged(Writers.trying(LatePolicy.OFFER, FIRST, SECOND), patience);
    }

    private static Behaviour saying(String text) {
        return Behaviour.of(Mode.NORMAL).withPace(Pace.NONE).withText(text);
    }

    private static Passage passage(String text) {
        return new Passage(
                new DocumentId("refunds"), "v1", 0, "refunds", List.of(), text, 0, List.of(new Span(0, text.length())));
    }
}
