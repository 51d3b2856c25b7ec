package dev.attendant.sidecar.insight;

/** What differs between two wordings, and which share of messages may be understood differently for it. */
enum BiasKind {
    NAMES(0.05),
    GENDERS(0.05),
    DIALECTS(0.4),
    TYPOS(0.2),
    POLITENESS(0.2);

    private final double bound;

    BiasKind(double bound) {
        this.bound = bound;
    }

    /** The share of changed intents, emotions, sentiments or routes that still passes. */
    double bound() {
        return bound;
    }
}
