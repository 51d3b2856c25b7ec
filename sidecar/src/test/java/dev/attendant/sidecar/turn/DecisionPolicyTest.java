package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.Conversations;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.explain.Explained;
import dev.attendant.sidecar.generation.Drafts;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passages;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.understanding.Intents;
import dev.attendant.sidecar.understanding.Understanders;
import dev.attendant.sidecar.understanding.Understanding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionPolicyTest {

    private static final Thresholds THRESHOLDS = new Thresholds(0.5, 0.3, 0.6, 0.8, 0.7);
    private static final Thresholds NEVER_ANSWER = new Thresholds(1, 0, 0.6, 0.8, 0.7);
    private static final Encoder ENCODER = new WordEncoder("refund");

    private final DecisionPolicy policy = new DecisionPolicy(Drafts.byOverlap());
    private final Conversation conversation = Conversations.of();

    @Test
    void shouldLookUpAQuestion() {
        Decision decision = policy.decide(understood("How long?", "delivery", 0.9, 0.1), THRESHOLDS);

        assertThat(decision).isInstanceOf(Decision.LookUp.class);
        assertExplained(decision, "upset", 0.1, 0.8);
        assertExplained(decision, "intent delivery", 0.9, 0.7);
    }

    @Test
    void shouldAskWhatIsMeantByAMessageWithoutWords() {
        Understanding wordless =
                Understanders.understanding(new Utterance("?", ENCODER), intent(Intents.CONTACT_HUMAN, 1), emotion(1));

        assertThat(policy.decide(wordless, THRESHOLDS)).isInstanceOf(Decision.AskWhatIsMeant.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1})
    void shouldGiveTheConversationToAHumanWhenAskedTo(double likely) {
        Decision decision = policy.decide(understood("A human please", Intents.CONTACT_HUMAN, likely, 0), THRESHOLDS);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Escalate.class,
                        escalate -> assertThat(escalate.reason()).isEqualTo(HandoffReason.REQUESTED));
        assertExplained(decision, "intent", likely, 0.7);
    }

    @Test
    void shouldLookUpWhereItIsNotSureThatAHumanIsAskedFor() {
        assertThat(policy.decide(understood("A human please", Intents.CONTACT_HUMAN, 0.69, 0), THRESHOLDS))
                .isInstanceOf(Decision.LookUp.class);
    }

    @Test
    void shouldLookUpWhatAnUpsetCustomerClearlyAsks() {
        assertThat(policy.decide(understood("Where is it?!", "delivery", 0.9, 0.8), THRESHOLDS))
                .isInstanceOf(Decision.LookUp.class);
    }

    @Test
    void shouldLookUpWhatAnUpsetCustomerSaysWhereNoIntentIsSure() {
        assertThat(policy.decide(understood("It nags me each time!", "delivery", 0.3, 0.9), THRESHOLDS))
                .isInstanceOf(Decision.LookUp.class);
    }

    @Test
    void shouldGiveAnUpsetCustomerWhoAsksForNothingClearToAHuman() {
        Decision decision = policy.decide(understood("What a shop!", Intents.COMPLAINT, 0.9, 0.8), THRESHOLDS);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Escalate.class,
                        escalate -> assertThat(escalate.reason()).isEqualTo(HandoffReason.UPSET));
        assertExplained(decision, "upset", 0.8, 0.8);
        assertThat(decision.why().rule()).contains("0.800");
    }

    @ParameterizedTest
    @ValueSource(strings = {Intents.GREETING, Intents.THANKS, Intents.GOODBYE})
    void shouldReturnACourtesy(String intent) {
        Decision decision = policy.decide(understood("Hello there", intent, 0.9, 0), THRESHOLDS);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Acknowledge.class,
                        courtesy -> assertThat(courtesy.intent()).isEqualTo(intent));
        assertExplained(decision, "intent", 0.9, 0.7);
    }

    @Test
    void shouldLookUpWhatFollowsAGreeting() {
        String message = "Hello, I ordered a router last week and would like to know where it is now";

        assertThat(policy.decide(understood(message, Intents.GREETING, 0.9, 0), THRESHOLDS))
                .isInstanceOf(Decision.LookUp.class);
    }

    @Test
    void shouldAnswerWhatTheKnowledgeBaseAnswers() {
        Settlement settlement = settle(understood("delivery", 0.9, 0), THRESHOLDS, hit("a", 1));

        assertThat(settlement)
                .isInstanceOfSatisfying(
                        Settlement.Answer.class,
                        answer -> assertThat(answer.confidence()).isBetween(0.5, 1.0));
        assertThat(settlement.why().scores()).containsKeys("answerable", "word overlap", "lead");
        assertThat(settlement.why().thresholds()).containsEntry("answerable", 0.5);
        assertThat(settlement.why().rule()).contains("threshold above 0.");
    }

    @Test
    void shouldAnswerAnOutOfScopeMessageThatTheKnowledgeBaseAnswers() {
        assertThat(settle(understood(Intents.OUT_OF_SCOPE, 0.9, 0), THRESHOLDS, hit("a", 1)))
                .isInstanceOf(Settlement.Answer.class);
    }

    @Test
    void shouldDeclineWhatIsOutOfScopeAndNotInTheKnowledgeBase() {
        Settlement settlement = settle(understood(Intents.OUT_OF_SCOPE, 0.9, 0), THRESHOLDS);

        assertThat(settlement).isInstanceOf(Settlement.Decline.class);
        assertExplained(settlement, "off topic", 0.9, 0.6);
    }

    @Test
    void shouldAskWhichOfSeveralArticlesIsMeant() {
        Settlement settlement =
                settle(understood("delivery", 0.9, 0), NEVER_ANSWER, hit("a", 1), hit("a", 1), hit("b", 0));

        assertThat(settlement)
                .isInstanceOfSatisfying(
                        Settlement.AskWhich.class,
                        ask -> assertThat(ask.options()).containsExactly("About a", "About b"));
        assertThat(settlement.why().rule()).contains("more would have been enough");
    }

    @Test
    void shouldNotAskWhichOfOne() {
        assertEscalated(settle(understood("delivery", 0.9, 0), NEVER_ANSWER, hit("a", 1)), HandoffReason.UNANSWERABLE);
    }

    @Test
    void shouldNotAskBackTwice() {
        Conversation clarifying = Conversations.of(Conversations.askedBack("Reset"));

        Settlement settlement = policy.settle(
                clarifying, understood("delivery", 0.9, 0), List.of(hit("a", 1), hit("b", 1)), NEVER_ANSWER);

        assertEscalated(settlement, HandoffReason.UNANSWERABLE);
    }

    @Test
    void shouldHandOffWhenNoPassageCoversTheQuestion() {
        Settlement settlement = settle(understood("delivery", 0.9, 0), THRESHOLDS);

        assertEscalated(settlement, HandoffReason.UNANSWERABLE);
        assertExplained(settlement, "answerable", 0, 0.5);
        assertThat(settlement.why().rule()).contains("0.500 more");
    }

    @ParameterizedTest
    @CsvSource({"order_status", "account_delete", "complaint"})
    void shouldHandOffAPersonalMatterAsSuch(String intent) {
        assertEscalated(settle(understood(intent, 0.9, 0), THRESHOLDS), HandoffReason.PERSONAL_MATTER);
    }

    private Settlement settle(Understanding understood, Thresholds thresholds, Hit... hits) {
        return policy.settle(conversation, understood, List.of(hits), thresholds);
    }

    private static void assertEscalated(Settlement settlement, HandoffReason reason) {
        assertThat(settlement)
                .isInstanceOfSatisfying(
                        Settlement.Escalate.class,
                        escalate -> assertThat(escalate.reason()).isEqualTo(reason));
    }

    private static void assertExplained(Explained decision, String name, double score, double threshold) {
        assertThat(decision.why().scores()).containsEntry(name, score);
        assertThat(decision.why().thresholds()).containsEntry(name, threshold);
    }

    private static Understanding understood(String intent, double likely, double upset) {
        return understood("refund", intent, likely, upset);
    }

    private static Understanding understood(String message, String intent, double likely, double upset) {
        return Understanders.understanding(new Utterance(message, ENCODER), intent(intent, likely), emotion(upset));
    }

    private static Probabilities intent(String intent, double likely) {
        return new Probabilities(Map.of(intent, likely, "other", 0.01));
    }

    private static Probabilities emotion(double anger) {
        return new Probabilities(Map.of("anger", anger, "neutral", 1 - anger));
    }

    private static Hit hit(String document, double overlap) {
        return new Hit(
                Passages.encoded(ENCODER, Passages.passage(document, "About " + document, "A refund.")),
                1,
                0,
                0,
                0,
                0,
                overlap);
    }
}
