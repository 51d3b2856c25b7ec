package dev.attendant.sidecar.entities.time;

/**
 * A time found in a message.
 *
 * @param first index of its first token
 * @param next index of the token behind it
 */
record Found<V extends TimeValue>(int first, int next, V value, double confidence) {

    static final double SURE = 0.95;
    static final double LIKELY = 0.8;

    <W extends TimeValue> Found<W> as(W other, int end) {
        return new Found<>(first, end, other, confidence);
    }

    Found<V> from(int start) {
        return new Found<>(start, next, value, confidence);
    }
}
