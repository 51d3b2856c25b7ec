package dev.attendant.sidecar.action;

import java.util.List;

/** How a tool's run ended. */
public sealed interface ToolResult {

    /**
     * It did what it was asked.
     *
     * @param content for the model, best as JSON; personal data in it is replaced by tokens before it leaves
     * @param findings what an answer may rest on
     */
    record Done(String content, List<Finding> findings) implements ToolResult {
        public Done {
            findings = List.copyOf(findings);
        }
    }

    /** It could not. {@code because} is for the model, a sentence that tells nothing internal. */
    record Failed(String because) implements ToolResult {}
}
