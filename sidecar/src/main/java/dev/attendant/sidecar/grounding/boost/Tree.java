package dev.attendant.sidecar.grounding.boost;

import dev.attendant.sidecar.grounding.signal.Signal;
import dev.attendant.sidecar.grounding.signal.Signals;
import java.util.Iterator;
import java.util.List;

/** A few questions about signals, one after the other, and how much the answers speak for support, in log odds. */
public sealed interface Tree {

    double of(Signals signals);

    /** In one line: {@code SIGNAL threshold tree-where-below tree-elsewhere}, or the value of a leaf. */
    String written();

    /** The end of the questions. */
    record Leaf(double value) implements Tree {

        @Override
        public double of(Signals signals) {
            return value;
        }

        @Override
        public String written() {
            return Double.toString(value);
        }
    }

    /** One question: whether a signal is below a threshold. */
    record Split(Signal signal, double threshold, Tree below, Tree elsewhere) implements Tree {

        @Override
        public double of(Signals signals) {
            return (signals.get(signal) < threshold ? below : elsewhere).of(signals);
        }

        @Override
        public String written() {
            return "%s %s %s %s".formatted(signal, threshold, below.written(), elsewhere.written());
        }
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws IllegalArgumentException where the line is no tree; the message has the line
     */
    static Tree read(String line) {
        Iterator<String> words = List.of(line.split(" ", -1)).iterator();
        try {
            Tree tree = read(words);
            if (!words.hasNext()) {
                return tree;
            }
        } catch (RuntimeException failure) {
            throw new IllegalArgumentException("no tree: \"%s\"".formatted(line), failure);
        }
        throw new IllegalArgumentException("more than a tree: \"%s\"".formatted(line));
    }

    private static Tree read(Iterator<String> words) {
        String word = words.next();
        return Character.isLetter(word.charAt(0)) && !word.equals("NaN")
                ? new Split(Signal.valueOf(word), Double.parseDouble(words.next()), read(words), read(words))
                : new Leaf(Double.parseDouble(word));
    }
}
