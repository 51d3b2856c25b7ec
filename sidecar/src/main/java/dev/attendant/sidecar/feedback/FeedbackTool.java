package dev.attendant.sidecar.feedback;

import dev.attendant.sidecar.action.Tool;
import dev.attendant.sidecar.action.ToolBox;
import dev.attendant.sidecar.action.ToolContext;
import dev.attendant.sidecar.action.ToolResult;
import dev.attendant.sidecar.action.ToolUse;
import dev.attendant.sidecar.chat.ToolDefinition;
import dev.attendant.sidecar.conversation.ConversationEvent.Replied;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.TurnId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Lets a model note what a customer says of the help they got, on the last answer of their conversation. */
public final class FeedbackTool implements ToolBox {

    /** The tool's name, which customers read too. */
    public static final String NAME = "rate_our_help";

    private static final Tool RATE = new Tool(
            new ToolDefinition(
                    NAME,
                    "Notes how content the customer is with the help they got here, where they say so themselves.",
                    """
                    {"type":"object","properties":{"score":{"type":"integer","minimum":1,"maximum":5,\
                    "description":"From 1, not at all, to 5, fully"},\
                    "comment":{"type":"string","maxLength":1000,"description":"The customer's own words"}},\
                    "required":["score"],"additionalProperties":false}"""),
            Tool.Effect.CHANGES);

    private final FeedbackStore store;
    private final ConversationStore conversations;
    private final ToolContext context;
    private final InstantSource clock;

    /** @param context whose feedback it is */
    public FeedbackTool(
            FeedbackStore store, ConversationStore conversations, ToolContext context, InstantSource clock) {
        this.store = store;
        this.conversations = conversations;
        this.context = context;
        this.clock = clock;
    }

    @Override
    public List<Tool> tools() {
        return List.of(RATE);
    }

    @Override
    public ToolResult run(ToolUse use) {
        return lastAnswer()
                .map(turn -> noted(store.keep(feedback(turn, use))))
                .orElseGet(() -> new ToolResult.Failed("Nothing was answered yet."));
    }

    /** A key that came before was noted then, perhaps on an answer before this one. */
    private static ToolResult noted(FeedbackStore.Kept kept) {
        return switch (kept) {
            case DONE, KEY_REUSED -> new ToolResult.Done("{\"noted\":true}", List.of());
            case UNKNOWN_TURN -> new ToolResult.Failed("The answer is not kept any more.");
        };
    }

    private Feedback feedback(TurnId turn, ToolUse use) {
        return new Feedback(
                context.tenant(),
                turn,
                use.idempotencyKey(),
                FeedbackKind.CSAT,
                use.arguments().whole("score").orElseThrow(),
                use.arguments().text("comment").orElse(""),
                clock.instant());
    }

    private Optional<TurnId> lastAnswer() {
        return conversations.load(context.tenant(), context.conversation()).stream()
                .flatMap(conversation -> conversation.events().reversed().stream())
                .filter(Replied.class::isInstance)
                .map(event -> ((Replied) event).turn())
                .findFirst();
    }
}
