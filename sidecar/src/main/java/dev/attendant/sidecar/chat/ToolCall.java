package dev.attendant.sidecar.chat;

/**
 * A model's wish to call a tool.
 *
 * @param id tells this call from others of the same answer
 * @param arguments as the model wrote them: meant to be a JSON object, and not checked
 */
public record ToolCall(String id, String name, String arguments) {}
