package dev.attendant.sidecar.action;

import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.ModelName;
import java.util.Locale;

/** How a loop ended. */
public sealed interface ToolRun {

    Progress progress();

    /** The model has answered and calls nothing more. */
    record Answered(ModelName model, Completion completion, Progress progress) implements ToolRun {}

    /** The model wants to change the world; nothing of it is done. */
    record NeedsConfirmation(Proposal proposal, Progress progress) implements ToolRun {}

    /** A limit was reached before the model had answered. */
    record Stopped(Limit limit, Progress progress) implements ToolRun {}

    /** No model answered. */
    record Unanswered(Progress progress) implements ToolRun {}

    /** What a loop is held to. */
    enum Limit {
        /** The model may not be asked again. */
        STEPS,
        TIME,
        /** Another call to a model might pass a budget. */
        COST;

        public String told() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
