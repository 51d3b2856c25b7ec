package dev.attendant.sidecar.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.action.Finding;
import dev.attendant.sidecar.action.RecordingBox;
import dev.attendant.sidecar.action.ToolBox;
import dev.attendant.sidecar.action.ToolResult;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.InMemoryCosts;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.SpendingLimits;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.writing.Writing.NotWritten;
import dev.attendant.sidecar.writing.Writing.Written;
import dev.attendant.simulator.LoggedRequest;
import dev.attendant.simulator.ProviderSimulator;
import dev.attendant.simulator.behaviour.Behaviour;
import dev.attendant.simulator.behaviour.Mode;
import dev.attendant.simulator.behaviour.Pace;
import dev.attendant.simulator.behaviour.PlannedCall;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How answers are written with tools, whoever runs the model: masked, paid for, checked. */
public abstract class ToolWritingContract {

    private static final String KNOWN = "A refund takes five days.";
    private static final String FOUND = "A parcel to Norway takes nine days.";
    private static final PlannedCall FIND = new PlannedCall("find_order", "{\"order\":\"A-17\"}");

    private final ProviderSimulator simulator = ProviderSimulator.start(0, Pace.NONE);
    private final InMemoryCosts costs = new InMemoryCosts();
    private final Clock clock = Clock.systemUTC();
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final ConversationId conversation = new ConversationId(UUID.randomUUID());
    private final RecordingBox box = new RecordingBox();
    private final List<String> shown = new ArrayList<>();
    private final List<ModelExchange> exchanges = new ArrayList<>();
    private ChatModel model;

    /** The model under test, which talks to this simulator. */
    protected abstract ChatModel model(ProviderSimulator simulator);

    @BeforeEach
    void start() {
        model = model(simulator);
        box.giving(use -> new ToolResult.Done(FOUND, List.of(new Finding(passage("delivery", FOUND), "delivery.md"))));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void shouldRestAnAnswerOnWhatAToolFound() {
        // given
        behave(Mode.TOOLS, "", FIND);
        behave(Mode.NORMAL, FOUND + " " + KNOWN + " It is free.");

        // when
        Written written = (Written) write("How long to Norway?", settings());

        // then
        assertThat(written.text()).isEqualTo(FOUND + " " + KNOWN);
        assertThat(written.evidence())
                .extracting(Evidence::document)
                .containsExactly(new DocumentId("delivery"), new DocumentId("refunds"));
        assertThat(written.evidence().getFirst().location()).isEqualTo("delivery.md");
        assertThat(written.why().rule()).contains("answer-with-tools-1", "find_order: done.");
    }

    @Test
    void shouldGoOnAfterWhatACustomerHasSeenBeforeATool() {
        // given
        behave(Mode.TOOLS, KNOWN, FIND);
        behave(Mode.NORMAL, FOUND);

        // when
        Written written = (Written) write("How long to Norway, and the refund?", settings(), true);

        // then
        assertThat(written.text()).isEqualTo(KNOWN + " " + FOUND).isEqualTo(String.join("", shown));
        assertThat(written.evidence())
                .extracting(proof -> proof.answer().of(written.text()))
                .containsExactly(KNOWN, FOUND);
    }

    @Test
    void shouldForgetWhatNobodyHasSeenBeforeATool() {
        // given
        behave(Mode.TOOLS, KNOWN, FIND);
        behave(Mode.NORMAL, FOUND);

        // when
        Written written = (Written) write("How long to Norway?", settings());

        // then
        assertThat(written.text()).isEqualTo(FOUND);
    }

    @Test
    void shouldPayForEveryRound() {
        // given
        behave(Mode.TOOLS, "", FIND);
        behave(Mode.NORMAL, FOUND);

        // when
        write("How long to Norway?", settings());

        // then
        assertThat(costs.calls()).hasSize(2);
        assertThat(costs.spent(tenant, conversation)).isPositive();
    }

    @Test
    void shouldStopBeforeARoundThatMightPassTheBudget() {
        // given a budget for one round and a half
        behave(Mode.TOOLS, "", FIND);
        behave(Mode.NORMAL, FOUND);
        write("How long to Norway?", settings());
        long both = costs.spent(tenant, conversation);
        simulator.log().clear();
        behave(Mode.TOOLS, "", FIND);
        ModelSettings limited = Writers.limited(
                settings(),
                new SpendingLimits(OptionalLong.of(worstOfFirstRound()), OptionalLong.empty(), OptionalLong.empty()));

        // when
        Writing writing = write("How long to Norway?", limited);

        // then
        assertThat(writing).isInstanceOf(NotWritten.class);
        assertThat(writing.why().rule()).contains("budget of the turn", "stopped by the limit of cost");
        assertThat(simulator.log().requests()).hasSize(1);
        assertThat(costs.spent(tenant, conversation)).isLessThan(both + worstOfFirstRound());
    }

    @Test
    void shouldNotLetPersonalDataLeaveWhereverItComesFrom() {
        // given
        box.giving(
                use -> new ToolResult.Done("Sent to bob@example.net, card 4111 1111 1111 1111. " + FOUND, List.of()));
        behave(Mode.TOOLS, "", new PlannedCall("find_order", "{\"order\":\"A-17\",\"email\":\"[EMAIL_ADDRESS_1]\"}"));
        behave(Mode.NORMAL, KNOWN);

        // when
        write("Where is A-17? I am ann.miller@example.org", settings());

        // then
        assertThat(box.uses.getFirst().arguments().text("email")).contains("ann.miller@example.org");
        assertThat(sent())
                .doesNotContain("ann.miller", "bob@example.net", "4111")
                .contains("[EMAIL_ADDRESS_2]", "[CREDIT_CARD_1]");
    }

    @Test
    void shouldWriteNothingWhereAModelNeverStopsCallingTools() {
        // given
        for (int i = 0; i < 10; i++) {
            behave(Mode.MORE_TOOLS, "", new PlannedCall("find_order", "{\"order\":\"A-1" + i + "\"}"));
        }

        // when
        Writing writing = write("How long to Norway?", settings());

        // then
        assertThat(writing).isInstanceOf(NotWritten.class);
        assertThat(writing.why().rule()).contains("stopped by the limit of steps");
        assertThat(simulator.log().requests()).hasSize(4);
    }

    @Test
    void shouldWriteDownWhatWasAskedAndReplied() {
        // given
        behave(Mode.TOOLS, KNOWN, FIND);
        behave(Mode.NORMAL, FOUND);

        // when
        write("How long to Norway? I am ann.miller@example.org", settings(), true);

        // then
        assertThat(exchanges)
                .extracting(ModelExchange::prompt)
                .containsOnly("answer-with-tools-1")
                .hasSize(2);
        assertThat(exchanges).extracting(ModelExchange::heard).containsExactly(KNOWN, FOUND);
        assertThat(exchanges)
                .extracting(ModelExchange::requestHash)
                .doesNotHaveDuplicates()
                .allSatisfy(hash -> assertThat(hash).hasSize(64));
        assertThat(exchanges.getFirst().outcome())
                .isInstanceOfSatisfying(
                        Completion.class,
                        completion -> assertThat(completion.toolCalls())
                                .extracting(ToolCall::arguments)
                                .containsExactly("{\"order\":\"A-17\"}"));
        assertThat(exchanges.getLast().request().messages()).hasSize(3);
        assertThat(exchanges.getLast().shown()).isEqualTo(1);
        assertThat(exchanges.toString()).doesNotContain("ann.miller").contains("[EMAIL_ADDRESS_1]");
    }

    @Test
    void shouldWriteDownAsTokensWhatAModelMadeUp() {
        // given
        behave(Mode.PII, KNOWN);

        // when
        write("How long? I am ann.miller@example.org", settings());

        // then
        assertThat(exchanges.getFirst().heard()).doesNotContain("maria.keller").contains(KNOWN, "[EMAIL_ADDRESS_2]");
        assertThat(exchanges.toString()).doesNotContain("maria.keller");
    }

    @Test
    void shouldNotOfferToolsWhereThereAreNone() {
        // given
        behave(Mode.NORMAL, KNOWN);

        // when
        Writing writing = write("How long?", settings(), ToolBox.of(List.of()), false);

        // then
        assertThat(writing).isInstanceOf(Written.class);
        assertThat(writing.why().rule()).contains("Prompt answer-1");
        assertThat(sent()).doesNotContain("\"tools\"");
    }

    /** The least turn budget under which the first round may begin: its worst case. */
    private long worstOfFirstRound() {
        return costs.worst(costs.calls().getFirst());
    }

    private Writing write(String message, ModelSettings settings) {
        return write(message, settings, false);
    }

    private Writing write(String message, ModelSettings settings, boolean watched) {
        return write(message, settings, box, watched);
    }

    private Writing write(String message, ModelSettings settings, ToolBox tools, boolean watched) {
        WritingRequest request = new WritingRequest(
                tenant,
                conversation,
                new TurnId(UUID.randomUUID()),
                settings,
                message,
                List.of(new Piece(passage("refunds", KNOWN), "refunds.md")),
                List.of(),
                "en",
                tools,
                clock.instant().plusSeconds(30),
                clock.instant().plusSeconds(30));
        return Writers.writer(name -> Optional.of(model), costs, clock)
                .write(
                        request,
                        (text, evidence) -> {
                            if (watched) {
                                shown.add(text);
                            }
                            return watched;
                        },
                        exchanges::add);
    }

    private ModelSettings settings() {
        return Writers.trying(LatePolicy.OFFER, model.name().toString());
    }

    private void behave(Mode mode, String text, PlannedCall... calls) {
        simulator
                .behaviours()
                .next(Behaviour.of(mode).withPace(Pace.NONE).withText(text).withCalls(List.of(calls)));
    }

    private String sent() {
        return simulator.log().requests().stream().map(LoggedRequest::body).collect(Collectors.joining("\n"));
    }

    private static Passage passage(String document, String text) {
        return new Passage(
                new DocumentId(document), "v1", 0, document, List.of(), text, 0, List.of(new Span(0, text.length())));
    }
}
