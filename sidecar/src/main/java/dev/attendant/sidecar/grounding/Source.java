package dev.attendant.sidecar.grounding;

/** A text that an answer may rest on, with its title, which may be empty. */
public record Source(String title, String text) {}
