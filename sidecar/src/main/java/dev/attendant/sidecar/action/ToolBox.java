package dev.attendant.sidecar.action;

import java.util.List;

/**
 * The tools of one turn and who runs them. It is made for the turn, and knows whose knowledge and records it may touch.
 */
public interface ToolBox {

    /** What is on offer, each by a name of its own. */
    List<Tool> tools();

    /**
     * Runs a tool that is on offer, with arguments that fit its schema. Blocks; an interrupt calls it off. A tool that
     * changes the world does so once for each {@link ToolUse#idempotencyKey()}.
     */
    ToolResult run(ToolUse use);

    /**
     * The tools of several boxes; of none, no tools.
     *
     * @throws IllegalArgumentException where two have the same name
     */
    static ToolBox of(List<ToolBox> boxes) {
        return new JoinedTools(boxes);
    }

    /** Those tools of this box that have one of these names. */
    default ToolBox named(List<String> names) {
        return new NamedTools(this, names);
    }
}
