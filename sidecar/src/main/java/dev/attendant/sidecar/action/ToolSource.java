package dev.attendant.sidecar.action;

import java.util.List;

/** Where tools come from. */
@FunctionalInterface
public interface ToolSource {

    /** No tools for anybody. */
    ToolSource NONE = context -> ToolBox.of(List.of());

    /** The tools of one turn. */
    ToolBox forTurn(ToolContext context);
}
