package dev.attendant.sidecar.knowledge;

/**
 * How far a tenant's knowledge has come; equal ones mean that nothing changed.
 *
 * @param documents the revision of the documents; 0 before the first
 * @param relations counts the changes of given relations that a turn may follow
 */
public record Revisions(long documents, long relations) {}
