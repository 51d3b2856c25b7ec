package dev.attendant.sidecar.action;

import java.util.List;

/** What came of a model's call to a tool, as the model is told it. */
public sealed interface ToolReply {

    /** What the model reads; personal data in it stands as tokens. */
    String content();

    /** In a word or two, for the trace. */
    String summary();

    /** Whether the call did not do what it was meant to. */
    default boolean isFailure() {
        return true;
    }

    /** The tool ran. */
    record Gave(String content) implements ToolReply {
        @Override
        public String summary() {
            return "done";
        }

        @Override
        public boolean isFailure() {
            return false;
        }
    }

    /** No such tool is on offer. */
    record UnknownTool(String name, List<String> offered) implements ToolReply {
        public UnknownTool {
            offered = List.copyOf(offered);
        }

        @Override
        public String content() {
            return "There is no tool of this name. There are: " + String.join(", ", offered) + ".";
        }

        @Override
        public String summary() {
            return "unknown tool";
        }
    }

    /** The arguments do not fit the tool's schema; {@code content} says what is wrong with them. */
    record BadArguments(String content) implements ToolReply {
        @Override
        public String summary() {
            return "bad arguments";
        }
    }

    /** The same was called before. */
    record Repeated() implements ToolReply {
        @Override
        public String content() {
            return "This tool was called with the same arguments before, and is not run again. "
                    + "Use what it gave then, or other arguments.";
        }

        @Override
        public String summary() {
            return "repeated";
        }
    }

    /** The tool ran and failed; {@code content} says why. */
    record Failed(String content) implements ToolReply {
        @Override
        public String summary() {
            return "failed";
        }
    }

    /** The tool was stopped, as time was up. */
    record TooSlow() implements ToolReply {
        @Override
        public String content() {
            return "The tool took longer than allowed and was stopped.";
        }

        @Override
        public String summary() {
            return "too slow";
        }
    }

    /** No further call is allowed. */
    record LimitReached(int most) implements ToolReply {
        @Override
        public String content() {
            return "Not run: at most " + most + " calls to tools are allowed. Answer with what you have.";
        }

        @Override
        public String summary() {
            return "limit reached";
        }
    }

    /** A person did not want this. */
    record Declined() implements ToolReply {
        @Override
        public String content() {
            return "Not run: the customer declined it. Do not propose it again.";
        }

        @Override
        public String summary() {
            return "declined";
        }
    }
}
