package dev.attendant.sidecar.action;

import dev.attendant.sidecar.retrieval.Passage;

/**
 * A passage that a tool found, on which an answer may rest.
 *
 * @param location where its document came from
 */
public record Finding(Passage passage, String location) {}
