package dev.attendant.sidecar.action;

/**
 * One run of a tool.
 *
 * @param arguments with personal data as it is; they fit the tool's schema
 * @param idempotencyKey the same where the same confirmation is given again; empty for tools that only read
 */
public record ToolUse(String tool, Arguments arguments, String idempotencyKey) {}
