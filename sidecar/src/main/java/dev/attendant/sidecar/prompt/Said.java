package dev.attendant.sidecar.prompt;

/**
 * Something that was said in a conversation.
 *
 * @param who {@code customer}, {@code attendant} or {@code human}; {@code case} for what is known of the case
 */
public record Said(String who, String text) {}
