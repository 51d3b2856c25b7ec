package dev.attendant.sidecar.encoding;

import org.jspecify.annotations.Nullable;

/**
 * A message on its way through a turn: encoded once, and only where something needs it. For use by one thread at a
 * time.
 */
public final class Utterance {

    private final String text;
    private final Encoder encoder;
    private @Nullable Reading reading;

    public Utterance(String text, Encoder encoder) {
        this.text = text;
        this.encoder = encoder;
    }

    public String text() {
        return text;
    }

    /** The same message in other words; itself where they are its own. */
    public Utterance as(String words) {
        return words.equals(text) ? this : new Utterance(words, encoder);
    }

    /** What the encoder reads in it. */
    public Reading reading() {
        Reading known = reading;
        if (known == null) {
            known = encoder.read(text);
            reading = known;
        }
        return known;
    }

    /** Whether it had to be encoded so far. */
    public boolean isEncoded() {
        return reading != null;
    }
}
