package dev.attendant.sidecar.bias;

/**
 * A message as somebody might write it.
 *
 * @param group who writes so, or is written about
 */
record Wording(String group, String text) {}
