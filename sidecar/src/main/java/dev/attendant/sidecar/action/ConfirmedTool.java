package dev.attendant.sidecar.action;

import dev.attendant.sidecar.action.ArgumentCheck.Checked;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Runs what a person has confirmed, after its turn. */
public final class ConfirmedTool {

    private static final Duration MOST = ToolLimits.USUAL.perTool();

    private final BiFunction<TenantId, ConversationId, ToolBox> boxes;
    private final ArgumentCheck check;

    /** @param boxes the tools of a conversation */
    public ConfirmedTool(BiFunction<TenantId, ConversationId, ToolBox> boxes, ArgumentCheck check) {
        this.boxes = boxes;
        this.check = check;
    }

    /**
     * Runs a tool that changes the world.
     *
     * @param arguments as a JSON object, as they were proposed
     * @param token of the proposal; the same is run once, however often it is asked for
     * @return empty where the tool did not end in time, so that nobody knows whether it was done
     */
    public Optional<ToolResult> run(
            TenantId tenant, ConversationId conversation, String tool, String arguments, String token) {
        ToolBox box = boxes.apply(tenant, conversation);
        Optional<Tool> found = box.tools().stream()
                .filter(each -> each.name().equals(tool) && each.effect() == Tool.Effect.CHANGES)
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(new ToolResult.Failed("There is no such tool any more."));
        }
        return switch (checked(found.get(), arguments)) {
            case Checked.Faulty faulty -> Optional.of(new ToolResult.Failed("The arguments do not fit any more."));
            case Checked.Fitting fitting ->
                TimedTool.run(box, new ToolUse(tool, fitting.arguments(), Fingerprint.of(token)), MOST);
        };
    }

    /** A broken schema fits nothing; whoever offers the tool must mend it. */
    private Checked checked(Tool tool, String arguments) {
        try {
            return check.check(tool.definition().parametersSchema(), arguments);
        } catch (IllegalArgumentException broken) {
            return new Checked.Faulty(List.of("The tool's schema is broken."));
        }
    }
}
