package dev.attendant.sidecar.care.link;

/**
 * A link in an article.
 *
 * @param words what a reader clicks on
 * @param address where it leads, as it is written
 */
public record Link(String words, String address) {}
