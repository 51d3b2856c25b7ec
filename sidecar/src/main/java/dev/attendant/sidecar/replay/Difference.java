package dev.attendant.sidecar.replay;

/**
 * Something that was one way then and is another now.
 *
 * @param what such as {@code reply} or {@code stage 4 decide}
 */
public record Difference(String what, String recorded, String replayed) {}
