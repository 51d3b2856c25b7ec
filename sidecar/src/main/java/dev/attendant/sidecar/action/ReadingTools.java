package dev.attendant.sidecar.action;

import java.util.List;

/** Some tools of a box, none of which changes the world. */
record ReadingTools(ToolBox box, List<String> names) implements ToolBox {

    ReadingTools {
        names = List.copyOf(names);
    }

    @Override
    public List<Tool> tools() {
        return box.tools().stream()
                .filter(tool -> tool.effect() == Tool.Effect.READS && names.contains(tool.name()))
                .toList();
    }

    @Override
    public ToolResult run(ToolUse use) {
        return box.run(use);
    }
}
