package dev.attendant.sidecar.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.action.ToolRun.Limit;
import dev.attendant.sidecar.adapter.jsonschema.JsonSchemaCheck;
import dev.attendant.sidecar.adapter.jwt.TestClock;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.ToolDefinition;
import dev.attendant.sidecar.chat.route.Attempt;
import dev.attendant.sidecar.chat.route.RoutedChat;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.pii.rule.PiiRules;
import dev.attendant.sidecar.pii.vault.InMemoryVaults;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.pii.vault.MaskingProfile;
import dev.attendant.sidecar.pii.vault.MasterKeys;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.simulator.LoggedRequest;
import dev.attendant.simulator.ProviderSimulator;
import dev.attendant.simulator.behaviour.Behaviour;
import dev.attendant.simulator.behaviour.Mode;
import dev.attendant.simulator.behaviour.Pace;
import dev.attendant.simulator.behaviour.PlannedCall;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the loop between a model and its tools does, whoever runs the model; played against a simulated provider. */
public abstract class ToolLoopContract {

    private static final String ANSWER = "Your order left yesterday.";
    private static final ToolLimits LIMITS = new ToolLimits(4, 3, Duration.ofSeconds(20), 400);
    private static final PlannedCall FIND = new PlannedCall("find_order", "{\"order\":\"A-17\"}");
    private static final PlannedCall CANCEL = new PlannedCall("cancel_order", "{\"order\":\"A-17\"}");

    private final ProviderSimulator simulator = ProviderSimulator.start(0, Pace.NONE);
    private final TestClock clock = new TestClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final SecureRandom chance = new SecureRandom();
    private final Masking masking = new Masking(
            new PiiRules(),
            MaskingProfile.IDENTIFYING,
            new InMemoryVaults(),
            MasterKeys.parse(Base64.getEncoder().encodeToString(new byte[32]), chance));
    private final ToolLoop loop = new ToolLoop(
            masking, new JsonSchemaCheck(), new Confirmations(chance, Duration.ofMinutes(10), clock), clock);
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final ConversationId conversation = new ConversationId(UUID.randomUUID());
    private final RecordingBox box = new RecordingBox();
    private ToolModel model;

    /** The model under test, which talks to this simulator. */
    protected abstract ChatModel model(ProviderSimulator simulator);

    @BeforeEach
    void start() {
        ChatModel asked = model(simulator);
        model = (request, findings) -> routed(asked, request);
        simulator
                .behaviours()
                .always(Behaviour.of(Mode.NORMAL).withPace(Pace.NONE).withText(ANSWER));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void shouldRunWhatTheModelCallsAndAnswerWithWhatItGave() {
        // given
        box.giving(use -> new ToolResult.Done("{\"left\":\"yesterday\"}", List.of()));
        calls(FIND);

        // when
        ToolRun run = loop.run(task("Where is A-17?"), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(box.uses).extracting(ToolUse::tool).containsExactly("find_order");
        assertThat(box.uses.getFirst().arguments().text("order")).contains("A-17");
        assertThat(summaries(run)).containsExactly("done");
        assertThat(sent(1)).contains("find_order").doesNotContain("yesterday");
        assertThat(sent(2)).contains("left", "yesterday");
    }

    @Test
    void shouldRunSeveralCallsOfOneAnswerInTheirOrder() {
        // given
        calls(FIND, new PlannedCall("find_order", "{\"order\":\"B-18\"}"));

        // when
        ToolRun run = loop.run(task("Where are A-17 and B-18?"), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(box.uses)
                .extracting(use -> use.arguments().text("order").orElse(""))
                .containsExactly("A-17", "B-18");
        assertThat(simulator.log().requests()).hasSize(2);
    }

    @Test
    void shouldTellOfAToolThatIsNotThere() {
        // given
        calls(new PlannedCall("delete_everything", "{}"));

        // when
        ToolRun run = loop.run(task("Delete it"), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(box.uses).isEmpty();
        assertThat(summaries(run)).containsExactly("unknown tool");
        assertThat(sent(2)).contains("There is no tool of this name", "find_order, cancel_order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"order\":17}",
                "{\"order\":\"A\"}",
                "{\"order\":\"A-17\",\"email\":\"nobody\"}",
                "{\"order\":\"A-17\",\"also\":1}"
            })
    void shouldTellOfArgumentsThatDoNotFitAndRunNothing(String arguments) {
        // given
        calls(new PlannedCall("find_order", arguments));

        // when
        ToolRun run = loop.run(task("Where is it?"), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(box.uses).isEmpty();
        assertThat(summaries(run)).containsExactly("bad arguments");
        assertThat(sent(2)).contains("Not run, as the arguments do not fit");
    }

    @Test
    void shouldNotRunTheSameAgain() {
        // given
        calls(new PlannedCall("find_order", "{\"order\":\"A-17\",\"email\":\"a@example.org\"}"));
        behave(Mode.MORE_TOOLS, new PlannedCall("find_order", "{ \"email\": \"a@example.org\", \"order\": \"A-17\" }"));

        // when
        ToolRun run = loop.run(task("Where is A-17?"), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(box.uses).hasSize(1);
        assertThat(summaries(run)).containsExactly("done", "repeated");
        assertThat(sent(3)).contains("called with the same arguments before");
    }

    @Test
    void shouldTellOfAToolThatFails() {
        // given
        box.giving(use -> new ToolResult.Failed("The shop is closed."));
        calls(FIND);

        // when
        ToolRun run = loop.run(task("Where is A-17?"), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(summaries(run)).containsExactly("failed");
        assertThat(sent(2)).contains("The shop is closed.");
    }

    @Test
    void shouldNotTellWhyAToolBroke() {
        // given
        box.giving(use -> {
            throw new IllegalStateException("password of the database is hunter2");
        });
        calls(FIND);

        // when
        ToolRun run = loop.run(task("Where is A-17?"), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(sent(2)).contains("out of order").doesNotContain("hunter2");
    }

    @Test
    void shouldNotRunAToolWhoseSchemaIsBroken() {
        // given
        String broken = "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/nowhere\"}}}";
        box.with(new Tool(new ToolDefinition("broken", "Is broken.", broken), Tool.Effect.READS));
        calls(new PlannedCall("broken", "{\"a\":1}"));

        // when
        ToolRun run = loop.run(task("Where is A-17?"), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(summaries(run)).containsExactly("failed");
        assertThat(box.uses).isEmpty();
    }

    @Test
    void shouldStopAToolThatTakesTooLong() throws InterruptedException {
        // given
        CountDownLatch stopped = new CountDownLatch(1);
        box.giving(use -> waitForEver(stopped));
        calls(FIND);
        ToolLimits quick = new ToolLimits(4, 3, Duration.ofMillis(30), 400);

        // when
        ToolRun run = loop.run(task("Where is A-17?", quick), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(summaries(run)).containsExactly("too slow");
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shouldCutResultsThatAreTooLong() {
        // given
        box.giving(use -> new ToolResult.Done("😀".repeat(5_000), List.of()));
        calls(FIND);

        // when
        loop.run(task("Where is A-17?"), model);

        // then
        assertThat(sent(2)).contains("(cut)").hasSizeLessThan(6_000);
    }

    @Test
    void shouldLookAtNoMoreCallsThanAllowed() {
        // given
        calls(IntStream.range(0, 5)
                .mapToObj(i -> new PlannedCall("find_order", "{\"order\":\"A-1" + i + "\"}"))
                .toArray(PlannedCall[]::new));

        // when
        ToolRun run = loop.run(task("Where are they?"), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(box.uses).hasSize(3);
        assertThat(summaries(run)).containsExactly("done", "done", "done", "limit reached", "limit reached");
        assertThat(sent(2)).contains("at most 3 calls to tools are allowed");
    }

    @Test
    void shouldAskTheModelNoMoreOftenThanAllowed() {
        // given
        for (int i = 0; i < 10; i++) {
            behave(Mode.MORE_TOOLS, new PlannedCall("find_order", "{\"order\":\"A-1" + i + "\"}"));
        }

        // when
        ToolRun run = loop.run(task("Where are they?", new ToolLimits(4, 100, Duration.ofSeconds(9), 400)), model);

        // then
        assertThat(run)
                .isInstanceOfSatisfying(
                        ToolRun.Stopped.class,
                        stopped -> assertThat(stopped.limit()).isEqualTo(Limit.STEPS));
        assertThat(simulator.log().requests()).hasSize(4);
        assertThat(box.uses).hasSize(3);
        assertThat(sent(3)).doesNotContain("answer now");
        assertThat(sent(4)).contains("No further call to a tool is possible: answer now");
    }

    @Test
    void shouldStopWhenTimeIsUp() {
        // given
        box.giving(use -> {
            clock.advance(Duration.ofMinutes(2));
            return new ToolResult.Done("{}", List.of());
        });
        calls(FIND);

        // when
        ToolRun run = loop.run(task("Where is A-17?"), model);

        // then
        assertThat(run)
                .isInstanceOfSatisfying(
                        ToolRun.Stopped.class,
                        stopped -> assertThat(stopped.limit()).isEqualTo(Limit.TIME));
        assertThat(simulator.log().requests()).hasSize(1);
    }

    @Test
    void shouldEndWhereNoModelAnswers() {
        // given
        calls(FIND);
        behave(Mode.SERVER_ERROR);

        // when
        ToolRun run = loop.run(task("Where is A-17?"), model);

        // then
        assertThat(run).isInstanceOf(ToolRun.Unanswered.class);
        assertThat(summaries(run)).containsExactly("done");
    }

    @Test
    void shouldChangeNothingBeforeAPersonHasConfirmed() {
        // given
        calls(FIND, CANCEL);

        // when
        ToolRun run = loop.run(task("Cancel A-17"), model);

        // then
        assertThat(run).isInstanceOfSatisfying(ToolRun.NeedsConfirmation.class, needs -> {
            assertThat(needs.proposal().tool()).isEqualTo("cancel_order");
            assertThat(needs.proposal().arguments().json()).isEqualTo("{\"order\":\"A-17\"}");
        });
        assertThat(box.uses).extracting(ToolUse::tool).containsExactly("find_order");
        assertThat(simulator.log().requests()).hasSize(1);
    }

    @Test
    void shouldGoOnOnceAPersonHasConfirmed() {
        // given
        calls(CANCEL);
        ToolTask task = task("Cancel A-17");
        ToolRun.NeedsConfirmation needs = (ToolRun.NeedsConfirmation) loop.run(task, model);

        // when
        ToolRun run =
                loop.confirmed(task, model, needs.progress(), needs.proposal().token());

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(box.uses).extracting(ToolUse::tool).containsExactly("cancel_order");
        assertThat(box.uses.getFirst().idempotencyKey()).isNotEmpty();
        assertThat(allSent()).doesNotContain(needs.proposal().token());
    }

    @Test
    void shouldGiveTheSameKeyWhereTheSameConfirmationComesTwice() {
        // given
        calls(CANCEL);
        ToolTask task = task("Cancel A-17");
        ToolRun.NeedsConfirmation needs = (ToolRun.NeedsConfirmation) loop.run(task, model);

        // when
        loop.confirmed(task, model, needs.progress(), needs.proposal().token());
        loop.confirmed(task, model, needs.progress(), needs.proposal().token());

        // then
        assertThat(box.uses)
                .hasSize(2)
                .extracting(ToolUse::idempotencyKey)
                .containsOnly(box.uses.getFirst().idempotencyKey());
    }

    @Test
    void shouldNotTakeAConfirmationOfOtherArguments() {
        // given
        calls(new PlannedCall("cancel_order", "{\"order\":\"B-18\"}"));
        ToolTask task = task("Cancel B-18");
        ToolRun.NeedsConfirmation other = (ToolRun.NeedsConfirmation) loop.run(task, model);
        calls(CANCEL);
        ToolRun.NeedsConfirmation needs = (ToolRun.NeedsConfirmation) loop.run(task, model);

        // when
        ToolRun run =
                loop.confirmed(task, model, needs.progress(), other.proposal().token());

        // then
        assertThat(run).isInstanceOf(ToolRun.NeedsConfirmation.class);
        assertThat(box.uses).isEmpty();
    }

    @Test
    void shouldNotTakeAConfirmationThatIsTooOld() {
        // given
        calls(CANCEL);
        ToolRun.NeedsConfirmation needs = (ToolRun.NeedsConfirmation) loop.run(task("Cancel A-17"), model);
        clock.advance(Duration.ofMinutes(11));

        // when
        ToolRun run = loop.confirmed(
                task("Cancel A-17"), model, needs.progress(), needs.proposal().token());

        // then
        assertThat(run).isInstanceOf(ToolRun.NeedsConfirmation.class);
        assertThat(box.uses).isEmpty();
    }

    @Test
    void shouldTellTheModelThatAPersonDeclined() {
        // given
        calls(CANCEL);
        ToolTask task = task("Cancel A-17");
        ToolRun.NeedsConfirmation needs = (ToolRun.NeedsConfirmation) loop.run(task, model);

        // when
        ToolRun run = loop.declined(task, model, needs.progress());

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(box.uses).isEmpty();
        assertThat(sent(2)).contains("the customer declined it");
    }

    @Test
    void shouldGiveToolsTheDataAndModelsTokensOnly() {
        // given
        String asked = masking.mask(tenant, conversation, "Where is A-17? I am ann.miller@example.org");
        box.giving(
                use -> new ToolResult.Done("{\"card\":\"4111 1111 1111 1111\",\"to\":\"bob@example.net\"}", List.of()));
        calls(new PlannedCall("find_order", "{\"order\":\"A-17\",\"email\":\"[EMAIL_ADDRESS_1]\"}"));
        behave(Mode.MORE_TOOLS, new PlannedCall("find_order", "{\"order\":\"A-17\",\"email\":\"[EMAIL_ADDRESS_2]\"}"));

        // when
        ToolRun run = loop.run(task(asked), model);

        // then
        assertThat(answer(run)).isEqualTo(ANSWER);
        assertThat(box.uses)
                .extracting(use -> use.arguments().text("email").orElse(""))
                .containsExactly("ann.miller@example.org", "bob@example.net");
        assertThat(allSent())
                .doesNotContain("ann.miller", "4111", "bob@example.net")
                .contains("[EMAIL_ADDRESS_1]", "[EMAIL_ADDRESS_2]", "[CREDIT_CARD_1]");
        assertThat(run.progress().toString()).doesNotContain("ann.miller", "4111", "bob@example.net");
    }

    @Test
    void shouldShowAPersonTheDataThatIsToBeConfirmed() {
        // given
        String asked = masking.mask(tenant, conversation, "Cancel the order of ann.miller@example.org");
        calls(new PlannedCall("cancel_order", "{\"order\":\"[EMAIL_ADDRESS_1]\"}"));

        // when
        ToolRun run = loop.run(task(asked), model);

        // then
        assertThat(((ToolRun.NeedsConfirmation) run).proposal().arguments().json())
                .isEqualTo("{\"order\":\"ann.miller@example.org\"}");
        assertThat(allSent()).doesNotContain("ann.miller");
    }

    @Test
    void shouldNotRunAToolWithATokenThatStandsForNothing() {
        // given
        calls(new PlannedCall("find_order", "{\"order\":\"[PERSON_9]\"}"));

        // when
        ToolRun run = loop.run(task("Where is it?"), model);

        // then
        assertThat(summaries(run)).containsExactly("bad arguments");
        assertThat(box.uses).isEmpty();
    }

    private ToolTask task(String message) {
        return task(message, LIMITS);
    }

    private ToolTask task(String message, ToolLimits limits) {
        ChatRequest request = ChatRequest.of("Help.", message, 200, Duration.ofSeconds(20));
        return new ToolTask(
                tenant, conversation, request, box, limits, clock.instant().plusSeconds(60));
    }

    /** Calls tools in the next answer. */
    private void calls(PlannedCall... planned) {
        behave(Mode.TOOLS, planned);
    }

    private void behave(Mode mode, PlannedCall... planned) {
        simulator.behaviours().next(Behaviour.of(mode).withPace(Pace.NONE).withCalls(Arrays.asList(planned)));
    }

    private static RoutedChat routed(ChatModel model, ChatRequest request) {
        ChatOutcome outcome = model.complete(request, ChatListener.NONE);
        List<Attempt> attempts = List.of(new Attempt.Asked(model.name(), outcome, Duration.ZERO));
        return outcome instanceof Completion completion
                ? new RoutedChat.Answered(model.name(), completion, attempts)
                : new RoutedChat.Unanswered(attempts);
    }

    private static ToolResult waitForEver(CountDownLatch stopped) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException expected) {
            stopped.countDown();
        }
        return new ToolResult.Failed("stopped");
    }

    private static String answer(ToolRun run) {
        assertThat(run).isInstanceOf(ToolRun.Answered.class);
        return ((ToolRun.Answered) run).completion().text();
    }

    private static List<String> summaries(ToolRun run) {
        return run.progress().steps().stream()
                .map(step -> step.reply().summary())
                .toList();
    }

    /** @param number of the request, from 1 */
    private String sent(int number) {
        return simulator.log().requests().get(number - 1).body();
    }

    private String allSent() {
        return simulator.log().requests().stream().map(LoggedRequest::body).collect(Collectors.joining("\n"));
    }
}
