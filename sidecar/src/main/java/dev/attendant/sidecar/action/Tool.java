package dev.attendant.sidecar.action;

import dev.attendant.sidecar.chat.ToolDefinition;

/**
 * A tool on offer.
 *
 * @param definition as a model reads it; its schema says what arguments there are
 */
public record Tool(ToolDefinition definition, Effect effect) {

    /** What running a tool does. */
    public enum Effect {
        /** It looks something up, and may be run as often as one likes. */
        READS,
        /** It changes the world, and is run only once a person has confirmed it with these arguments. */
        CHANGES
    }

    public String name() {
        return definition.name();
    }
}
