package dev.attendant.sidecar.action;

import java.util.List;

/** Some tools of a box. */
record NamedTools(ToolBox box, List<String> names) implements ToolBox {

    NamedTools {
        names = List.copyOf(names);
    }

    @Override
    public List<Tool> tools() {
        return box.tools().stream().filter(tool -> names.contains(tool.name())).toList();
    }

    @Override
    public ToolResult run(ToolUse use) {
        return box.run(use);
    }
}
