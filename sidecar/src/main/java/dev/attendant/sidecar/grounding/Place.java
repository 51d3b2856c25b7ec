package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.retrieval.Span;

/**
 * A sentence of a source.
 *
 * @param source which of the sources it is in, from 0
 * @param span its place in that source's text
 */
public record Place(int source, Span span) {}
