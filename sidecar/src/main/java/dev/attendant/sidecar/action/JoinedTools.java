package dev.attendant.sidecar.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tools of several boxes as one. */
final class JoinedTools implements ToolBox {

    private final List<Tool> tools;
    private final Map<String, ToolBox> owners = new HashMap<>();

    JoinedTools(List<ToolBox> boxes) {
        this.tools = boxes.stream().flatMap(box -> box.tools().stream()).toList();
        boxes.forEach(box -> box.tools().forEach(tool -> own(tool, box)));
    }

    @Override
    public List<Tool> tools() {
        return tools;
    }

    @Override
    public ToolResult run(ToolUse use) {
        ToolBox owner = owners.get(use.tool());
        if (owner == null) {
            throw new IllegalArgumentException("there is no tool " + use.tool());
        }
        return owner.run(use);
    }

    private void own(Tool tool, ToolBox box) {
        if (owners.put(tool.name(), box) != null) {
            throw new IllegalArgumentException("two tools are called " + tool.name());
        }
    }
}
