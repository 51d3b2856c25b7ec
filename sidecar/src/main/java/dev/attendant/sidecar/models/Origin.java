package dev.attendant.sidecar.models;

import java.time.Instant;

/** Who did something, and when. */
public record Origin(String by, Instant at) {}
