package dev.attendant.training.data;

/**
 * A question with what answers it.
 *
 * @param right a stretch that answers, and says where
 * @param wrong a stretch of the same document that does not
 */
public record Pair(String question, Stretch right, Stretch wrong) {}
