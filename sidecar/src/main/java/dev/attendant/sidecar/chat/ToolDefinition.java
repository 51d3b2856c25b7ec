package dev.attendant.sidecar.chat;

import java.util.regex.Pattern;

/**
 * A tool that a model may call.
 *
 * @param name letters, digits, {@code _} and {@code -}, at most 64, which every provider takes
 * @param description for the model: what the tool does, and when to call it
 * @param parametersSchema a JSON schema of an object, as JSON
 */
public record ToolDefinition(String name, String description, String parametersSchema) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public ToolDefinition {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A tool's name is of letters, digits, _ and -, at most 64: " + name);
        }
    }
}
