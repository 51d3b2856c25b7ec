package dev.attendant.sidecar.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.action.Arguments;
import dev.attendant.sidecar.action.Tool;
import dev.attendant.sidecar.action.ToolContext;
import dev.attendant.sidecar.action.ToolResult;
import dev.attendant.sidecar.action.ToolUse;
import dev.attendant.sidecar.adapter.jsonschema.JsonSchemaCheck;
import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.Conversations;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.knowledge.InMemoryKnowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.InMemoryTurns;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.Turns;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackToolTest {

    private static final String ARGUMENTS = "{\"comment\":\"Quick.\",\"score\":5}";

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final ConversationId conversation = new ConversationId(UUID.randomUUID());
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryTurns turns = new InMemoryTurns(conversations);
    private final InMemoryFeedback feedback = new InMemoryFeedback(turns);

    @BeforeEach
    void startAConversation() {
        conversations.start(tenant, conversation, Conversations.STARTED);
    }

    @Test
    void shouldNoteACustomersWordOnTheLastAnswer() {
        // given
        settled("first", new TurnOutcome.Answered("Yes.", List.of(), 1));
        TurnRequest answered = settled("second", new TurnOutcome.Answered("Five days.", List.of(), 1));
        settled("third", new TurnOutcome.Clarified("Shall I?", "Five stars!", List.of()));

        // when
        ToolResult result = rate("key");

        // then
        assertThat(result).isInstanceOf(ToolResult.Done.class);
        assertThat(given())
                .containsExactly(
                        new Feedback(tenant, answered.turn(), "key", FeedbackKind.CSAT, 5, "Quick.", Turns.FINISHED));
    }

    @Test
    void shouldNoteItOnceForOneConfirmation() {
        // given
        settled("first", new TurnOutcome.Answered("Yes.", List.of(), 1));
        rate("key");
        settled("second", new TurnOutcome.Answered("Five days.", List.of(), 1));

        // when
        ToolResult again = rate("key");

        // then
        assertThat(again).isInstanceOf(ToolResult.Done.class);
        assertThat(given()).hasSize(1);
    }

    @Test
    void shouldSayThatNothingWasAnsweredYet() {
        assertThat(rate("key")).isEqualTo(new ToolResult.Failed("Nothing was answered yet."));
        assertThat(given()).isEmpty();
    }

    @Test
    void shouldAskAPersonBeforeItNotesAnything() {
        assertThat(tool().tools()).extracting(Tool::effect).containsExactly(Tool.Effect.CHANGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"score\":0}", "{\"score\":6}", "{\"score\":4.5}", "{\"score\":5,\"turn\":\"x\"}"})
    void shouldFitNoOtherScores(String arguments) {
        String schema = tool().tools().getFirst().definition().parametersSchema();

        assertThat(new JsonSchemaCheck().check(schema, arguments).getClass().getSimpleName())
                .isEqualTo("Faulty");
    }

    private ToolResult rate(String key) {
        Arguments arguments = new Arguments(ARGUMENTS, Map.of("score", 5, "comment", "Quick."));
        return tool().run(new ToolUse(FeedbackTool.NAME, arguments, key));
    }

    private FeedbackTool tool() {
        KnowledgeService knowledge = new KnowledgeService(
                new InMemoryKnowledge(), Documents.indexer(), Documents.ENCODER, id -> new LuceneIndex());
        ToolContext context = new ToolContext(
                tenant,
                conversation,
                knowledge.knowledge(tenant, Audience.CUSTOMER),
                new Scope(Locale.ENGLISH, "web", ""));
        return new FeedbackTool(feedback, conversations, context, InstantSource.fixed(Turns.FINISHED));
    }

    private TurnRequest settled(String key, TurnOutcome outcome) {
        turns.accept(Turns.request(tenant, conversation, key, "How long?"));
        Claim claim = turns.claimNext(tenant, conversation, "worker", Turns.RECEIVED, Turns.RECEIVED.plusSeconds(30))
                .orElseThrow();
        turns.record(Turns.finished(claim, outcome));
        return claim.request();
    }

    private List<Feedback> given() {
        return feedback.given(tenant, Turns.RECEIVED, Turns.FINISHED.plusSeconds(1), 10).stream()
                .map(Judged::feedback)
                .toList();
    }
}
