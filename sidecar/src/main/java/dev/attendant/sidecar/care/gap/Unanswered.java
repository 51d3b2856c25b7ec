package dev.attendant.sidecar.care.gap;

import dev.attendant.sidecar.encoding.QueryEmbedding;

/** A question that was not answered; the same question asked twice is two of these. */
public record Unanswered(String text, QueryEmbedding embedding) {}
