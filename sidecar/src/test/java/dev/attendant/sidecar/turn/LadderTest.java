package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ToolDefinition;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.Conversations;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.Preference;
import dev.attendant.sidecar.tenant.RouteCondition;
import dev.attendant.sidecar.tenant.RouteRule;
import dev.attendant.sidecar.tenant.Routing;
import dev.attendant.sidecar.tenant.SpendingLimits;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.turn.LateAnswer.Fate;
import dev.attendant.sidecar.turn.TurnOutcome.Answered;
import dev.attendant.sidecar.writing.ScriptedModel;
import dev.attendant.sidecar.writing.Writers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rung answers, and what becomes of the others. */
class LadderTest {

    private static final String QUESTION = "Refund days?";
    private static final String OWN_WORDS = "A refund takes five days.";
    private static final String MORE = "Cards are slower.";

    private static final Thresholds ALWAYS_ANSWER = new Thresholds(0, 0, 1, 1, 1);

    private final Pipelines fixture = knowing(Pipelines.THRESHOLDS);

    @Test
    void shouldAnswerByTheModelWhereItIsReadyInTime() {
        fixture.asking(offering(), ScriptedModel.saying("Cards are", " slower. A refund takes", " five days."));

        Answered answered = (Answered) fixture.run(QUESTION).outcome();

        assertThat(answered.rung()).isEqualTo(Rung.MODEL);
        assertThat(answered.text()).isEqualTo("Cards are slower. A refund takes five days.");
        assertThat(answered.evidence())
                .extracting(proof -> proof.answer().of(answered.text()))
                .containsExactly(MORE, OWN_WORDS);
        assertThat(answered.evidence()).extracting(Evidence::quote).containsExactly(MORE, OWN_WORDS);
    }

    @Test
    void shouldAnswerInTheArticlesWordsWhereTheModelIsNotReadyByTheDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        fixture.asking(offering(), ScriptedModel.behind(never, MORE)).within(Duration.ofMillis(400));

        FinishedTurn turn = fixture.run(QUESTION);

        assertThat(turn.outcome().rung()).isEqualTo(Rung.EXTRACTIVE);
        assertThat(turn.outcome().text()).isEqualTo(OWN_WORDS);
        assertThat(stage(turn).decision()).isEqualTo("late");
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void shouldAnswerInTheArticlesWordsHoweverTheModelFails(FailureKind kind) {
        fixture.asking(offering(), ScriptedModel.failing(kind, MORE + " A refund takes f"));

        FinishedTurn turn = fixture.run(QUESTION);

        assertThat(turn.outcome().rung()).isEqualTo(Rung.EXTRACTIVE);
        assertThat(turn.outcome().text()).isEqualTo(OWN_WORDS);
        assertThat(stage(turn).decision()).isEqualTo("not written");
    }

    @Test
    void shouldTryTheNextModelWhereOneFails() {
        ScriptedModel broken = ScriptedModel.failing(FailureKind.OVERLOADED);
        fixture.asking(Writers.trying(LatePolicy.OFFER, "a/broken", "a/good"), broken, ScriptedModel.saying(MORE));

        TurnOutcome outcome = fixture.run(QUESTION).outcome();

        assertThat(outcome.text()).isEqualTo(MORE);
        assertThat(broken.requests).isNotEmpty();
    }

    @Test
    void shouldAskACheaperModelNearTheCapAndSaySo() {
        ScriptedModel dear = ScriptedModel.saying(MORE);
        ScriptedModel cheap = ScriptedModel.saying(MORE);
        SpendingLimits day = new SpendingLimits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(1_000_000));
        RouteCondition nearTheCap = new RouteCondition(Set.of(), Set.of(), 0, 9_000, Duration.ZERO, 1 - 1e-6);
        ModelSettings both = Writers.limited(Writers.trying(LatePolicy.OFFER, "a/dear", "a/cheap"), day);
        RouteRule rule = new RouteRule("near the cap", nearTheCap, List.of("a/cheap"), Optional.empty());
        fixture.asking(
                Writers.routed(both, both.prices(), new Routing(List.of(rule), Preference.QUALITY)), dear, cheap);
        FinishedTurn first = fixture.run(QUESTION);
        fixture.knowing("news", "News", "We moved.");

        FinishedTurn second = fixture.run(QUESTION);

        assertThat(stage(first).rule()).contains("1.000 of the budget left is more than");
        assertThat(stage(second).rule()).contains("Route \"near the cap\" names a/cheap.");
        assertThat(dear.requests).hasSize(1);
        assertThat(cheap.requests).hasSize(1);
    }

    @Test
    void shouldNotGiveOthersWhatAModelKnowsFromTheConversation() {
        fixture.after(Conversations.customer("I am max@example.com, hello."))
                .asking(offering(), ScriptedModel.saying("Certainly, [EMAIL_ADDRESS_1]! " + MORE));
        TurnOutcome first = fixture.run(QUESTION).outcome();

        TurnOutcome second = fixture.run(QUESTION).outcome();

        assertThat(first.text()).isEqualTo("Certainly, max@example.com! " + MORE);
        assertThat(second.rung()).isEqualTo(Rung.MODEL);
    }

    @Test
    void shouldNotGiveOthersAnAnswerThatWasCutOff() {
        fixture.showing((request, text, evidence) -> true)
                .asking(offering(), ScriptedModel.failing(FailureKind.CUT, MORE + " A refund ta"));
        TurnOutcome first = fixture.run(QUESTION).outcome();

        TurnOutcome second = fixture.run(QUESTION).outcome();

        assertThat(first.text()).isEqualTo(MORE);
        assertThat(second.rung()).isEqualTo(Rung.MODEL);
    }

    @Test
    void shouldReplyWhatACustomerHasSeenWhereTheModelNeverEnds() {
        List<String> seen = new ArrayList<>();
        fixture.showing((request, text, evidence) -> seen.add(text))
                .asking(
                        Writers.patient(offering(), Duration.ofMillis(300)),
                        ScriptedModel.stalling(MORE + " A refund ta"))
                .within(Duration.ofMillis(400));

        TurnOutcome outcome = fixture.run(QUESTION).outcome();

        assertThat(outcome.text()).isEqualTo(String.join("", seen)).isEqualTo(MORE);
        assertThat(outcome.rung()).isEqualTo(Rung.MODEL);
    }

    @Test
    void shouldLeaveOutWhatTheEvidenceDoesNotSay() {
        fixture.asking(
                offering(),
                ScriptedModel.saying("Certainly! A refund takes nine days. Cards are slower. We pay twice."));

        FinishedTurn turn = fixture.run(QUESTION);

        assertThat(turn.outcome().text()).isEqualTo("Certainly! Cards are slower.");
        assertThat(stage(turn).rule()).contains("2 NOT_IN_EVIDENCE");
    }

    @Test
    void shouldNotTakeACourtesyForAnAnswer() {
        fixture.asking(offering(), ScriptedModel.saying("Certainly! A refund takes nine days."));

        assertThat(fixture.run(QUESTION).outcome().text()).isEqualTo(OWN_WORDS);
    }

    @Test
    void shouldKeepToItsOwnWordsWhereTheModelSeesNoAnswer() {
        fixture.asking(offering(), ScriptedModel.saying("NO_", "ANSWER"));

        FinishedTurn turn = fixture.run(QUESTION);

        assertThat(turn.outcome().rung()).isEqualTo(Rung.EXTRACTIVE);
        assertThat(stage(turn).rule()).contains("the evidence does not answer");
    }

    @Test
    void shouldNotAskAModelWhereNoneIsSetOrThereIsNothingToWriteFrom() {
        ScriptedModel model = ScriptedModel.saying(MORE);
        fixture.asking(ModelSettings.NONE, model);
        fixture.run(QUESTION);
        fixture.asking(offering(), model);

        fixture.run("weather weather");
        fixture.run("human");
        fixture.run("hello");

        assertThat(model.requests).isEmpty();
    }

    @Test
    void shouldAskBackByItselfWhereTheMessageDoesNotSayWhatIsWanted() {
        ScriptedModel model = ScriptedModel.saying(MORE);
        Pipelines fixture = knowing(new Thresholds(0, 0, 1, 1, 0.5));
        fixture.asking(offering(), model);

        TurnOutcome outcome = fixture.run("something").outcome();

        assertThat(outcome.rung()).isEqualTo(Rung.CLARIFY);
        assertThat(model.requests).isEmpty();
    }

    @Test
    void shouldNotAskAModelThatMightPassTheBudget() {
        ScriptedModel model = ScriptedModel.saying(MORE);
        SpendingLimits cent = new SpendingLimits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(10));
        fixture.asking(Writers.limited(offering(), cent), model);

        FinishedTurn turn = fixture.run(QUESTION);

        assertThat(model.requests).isEmpty();
        assertThat(turn.outcome().rung()).isEqualTo(Rung.EXTRACTIVE);
        assertThat(stage(turn).rule()).contains("budget of the day has 10 left");
    }

    @Test
    void shouldOfferToolsOnlyWhereTheSettingsNameThem() {
        ScriptedModel model = ScriptedModel.saying(MORE);
        fixture.asking(offering(), model);
        fixture.run(QUESTION);
        fixture.asking(Writers.calling(offering(), "search_knowledge", "no_such_tool"), model);

        FinishedTurn turn = fixture.run(QUESTION);

        assertThat(turn.outcome().rung()).isEqualTo(Rung.MODEL);
        assertThat(model.requests.getFirst().tools()).isEmpty();
        assertThat(model.requests.getLast().tools())
                .extracting(ToolDefinition::name)
                .containsExactly("search_knowledge");
    }

    @Test
    void shouldPayForWhatTheProviderCounted() {
        fixture.asking(offering(), ScriptedModel.saying(MORE));

        fixture.run(QUESTION);

        assertThat(fixture.costs.spent(fixture.tenant, fixture.conversation)).isEqualTo(1_000 + 2 * 100);
    }

    @Test
    void shouldNotLetPersonalDataLeave() {
        ScriptedModel model = ScriptedModel.saying(MORE);
        Pipelines fixture = knowing(ALWAYS_ANSWER);
        fixture.asking(offering(), model)
                .after(new ConversationEvent.CustomerSpoke(
                        Turns.request(fixture.tenant, fixture.conversation, "k", "m")
                                .turn(),
                        "I am at anna.schmidt@example.org",
                        Turns.RECEIVED));

        fixture.run("Refund days for max@example.com and card 4111 1111 1111 1111?");

        String sent = model.requests.getFirst().toString();
        assertThat(sent).doesNotContain("anna.schmidt", "max@example", "4111").contains("[EMAIL");
    }

    @Test
    void shouldGiveTheSameAnswerToTheSameWordsUntilSomethingIsPublished() {
        ScriptedModel model = ScriptedModel.saying(MORE);
        fixture.asking(offering(), model);
        TurnOutcome first = fixture.run(QUESTION).outcome();

        TurnOutcome again = fixture.run("refund  days").outcome();
        fixture.knowing("news", "News", "We moved.");
        TurnOutcome afterwards = fixture.run(QUESTION).outcome();

        assertThat(again).isEqualTo(((Answered) first).by(Rung.EXACT_CACHE));
        assertThat(afterwards.rung()).isEqualTo(Rung.MODEL);
        assertThat(model.requests).hasSize(2);
    }

    @Test
    void shouldGiveAModelsAnswerToTheSameMeaningWithTheSameEvidence() {
        Pipelines fixture = knowing(ALWAYS_ANSWER);
        ScriptedModel model = ScriptedModel.saying(MORE);
        fixture.asking(offering(), model);
        fixture.run(QUESTION);

        TurnOutcome alike = fixture.run("How many days, the refund?").outcome();

        assertThat(alike.rung()).isEqualTo(Rung.SEMANTIC_CACHE);
        assertThat(model.requests).hasSize(1);
    }

    @Test
    void shouldNotKeepAnswersToPersonalMessages() {
        Pipelines fixture = knowing(ALWAYS_ANSWER);
        ScriptedModel model = ScriptedModel.saying(MORE);
        fixture.asking(offering(), model);
        fixture.run("Refund days for max@example.com?");

        fixture.run("Refund days for max@example.com?");

        assertThat(model.requests).hasSize(2);
    }

    @Test
    void shouldKeepALateAnswerForTheServiceAgent() throws Exception {
        assertThat(fateOf(LatePolicy.OFFER, MORE)).isEqualTo(Fate.OFFERED);
    }

    @Test
    void shouldSendALateAnswerThatAddsSomething() throws Exception {
        assertThat(fateOf(LatePolicy.FOLLOW_UP, MORE)).isEqualTo(Fate.SENT);
    }

    @Test
    void shouldNotSendALateAnswerThatSaysTheSame() throws Exception {
        assertThat(fateOf(LatePolicy.FOLLOW_UP, OWN_WORDS)).isEqualTo(Fate.DROPPED);
    }

    @Test
    void shouldAnswerByTheModelWhereACustomerHasSeenItsFirstSentence() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> seen = new ArrayList<>();
        fixture.showing((request, text, evidence) -> {
            seen.add(text);
            gate.countDown();
            return true;
        });
        fixture.asking(offering(), ScriptedModel.failing(FailureKind.CUT, MORE + " A refund ta"));

        TurnOutcome outcome = fixture.run(QUESTION).outcome();

        assertThat(gate.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(outcome.rung()).isEqualTo(Rung.MODEL);
        assertThat(outcome.text()).isEqualTo(MORE).isEqualTo(String.join("", seen));
    }

    @Test
    void shouldTellOfToolsThatAreNotHere() {
        fixture.asking(Writers.calling(offering(), "no_such_tool"), ScriptedModel.saying(MORE));

        FinishedTurn turn = fixture.run(QUESTION);

        assertThat(turn.outcome().rung()).isEqualTo(Rung.MODEL);
        assertThat(stage(turn).rule()).contains("There is no tool no_such_tool here.");
    }

    @Test
    void shouldAskNoModelOnceTheTimeSinceTheMessageArrivedIsUp() {
        fixture.asking(offering(), ScriptedModel.saying(MORE)).within(Duration.ofMillis(50));

        FinishedTurn turn = fixture.run(QUESTION);

        assertThat(turn.outcome().rung()).isNotEqualTo(Rung.MODEL);
        assertThat(turn.trace().stages()).extracting(Trace.Stage::name).doesNotContain("model");
    }

    private static Pipelines knowing(Thresholds thresholds) {
        return new Pipelines(thresholds)
                .within(Duration.ofMinutes(1))
                .knowing("refunds", "Refunds", OWN_WORDS + " " + MORE)
                .knowing("delivery", "Delivery", "A parcel to Norway takes nine days.");
    }

    private Fate fateOf(LatePolicy policy, String lateText) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        fixture.asking(Writers.trying(policy, "a/slow"), ScriptedModel.behind(gate, lateText))
                .within(Duration.ofMillis(400));
        fixture.run(QUESTION);
        gate.countDown();
        LateAnswer late = fixture.late.first.get(5, TimeUnit.SECONDS);
        assertThat(late.text()).isEqualTo(lateText);
        return late.fate();
    }

    private static ModelSettings offering() {
        return Writers.trying(LatePolicy.OFFER, "a/model");
    }

    private static Trace.Stage stage(FinishedTurn turn) {
        return turn.trace().stages().stream()
                .filter(stage -> stage.name().equals("model"))
                .findFirst()
                .orElseThrow();
    }
}
