package dev.attendant.sidecar.action;

import dev.attendant.sidecar.chat.ToolDefinition;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tools of a shop, for tests: one finds orders, the other cancels them. */
public final class RecordingBox implements ToolBox {

    public static final Tool FIND =
            new Tool(new ToolDefinition("find_order", "Finds an order.", """
                    {"type":"object","properties":{"order":{"type":"string","minLength":2},\
                    "email":{"type":"string","format":"email"}},"required":["order"],"additionalProperties":false}"""), Tool.Effect.READS);

    public static final Tool CANCEL =
            new Tool(new ToolDefinition("cancel_order", "Cancels an order.", """
                    {"type":"object","properties":{"order":{"type":"string"}},"required":["order"]}"""), Tool.Effect.CHANGES);

    /** What was run, in order. */
    public final List<ToolUse> uses = new CopyOnWriteArrayList<>();

    private final List<Tool> more = new CopyOnWriteArrayList<>();
    private volatile Function<ToolUse, ToolResult> work;

    public RecordingBox() {
        this.work = use -> new ToolResult.Done("{\"done\":\"" + use.tool() + "\"}", List.of());
    }

    public RecordingBox giving(Function<ToolUse, ToolResult> other) {
        work = other;
        return this;
    }

    /** Offers a tool besides. */
    public RecordingBox with(Tool tool) {
        more.add(tool);
        return this;
    }

    @Override
    public List<Tool> tools() {
        return Stream.concat(Stream.of(FIND, CANCEL), more.stream()).toList();
    }

    @Override
    public ToolResult run(ToolUse use) {
        uses.add(use);
        return work.apply(use);
    }
}
