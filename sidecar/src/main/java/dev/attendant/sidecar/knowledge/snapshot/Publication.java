package dev.attendant.sidecar.knowledge.snapshot;

import java.time.Instant;

/**
 * A snapshot that became the published one, by being taken from what was published or by being published again.
 *
 * @param snapshot its number
 * @param revision the revision from which on it was published
 * @param rollback whether it undid the publication before it
 * @param by who did it
 */
public record Publication(int snapshot, long revision, boolean rollback, String by, Instant at) {}
