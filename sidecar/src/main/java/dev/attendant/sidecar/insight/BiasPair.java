package dev.attendant.sidecar.insight;

/** Two wordings that should be understood alike. */
record BiasPair(String base, String variant) {}
