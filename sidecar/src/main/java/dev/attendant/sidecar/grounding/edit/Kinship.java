package dev.attendant.sidecar.grounding.edit;

import dev.attendant.sidecar.grounding.value.Value;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * How alike two items are by their letters, by what may stand for what, and by their values. For use by one thread at a
 * time.
 */
public final class Kinship {

    /** The same word in another form, or written otherwise. */
    private static final double SAME = 0.95;

    /** From here on one counts as the other. */
    private static final double KIN = 0.6;

    private final Vocabulary vocabulary;

    /** What was compared before, since each pair is asked for many times. */
    private final IdentityHashMap<Item, IdentityHashMap<Item, Double>> compared = new IdentityHashMap<>();

    Kinship(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** 1 for the same, less for what may stand for it, 0 for others. */
    double of(Item said, Item known) {
        return compared.computeIfAbsent(said, item -> new IdentityHashMap<>())
                .computeIfAbsent(known, item -> compare(said, item));
    }

    private double compare(Item said, Item known) {
        if (said.value().isPresent() || known.value().isPresent()) {
            return ofValues(said, known);
        }
        if (said.word().form().equals(known.word().form())) {
            return 1;
        }
        double alike = vocabulary.likeness(said.word().stem(), known.word().stem());
        return alike == 1 ? SAME : alike;
    }

    public boolean areKin(Item said, Item known) {
        return of(said, known) >= KIN;
    }

    public boolean areSame(Item said, Item known) {
        return of(said, known) >= SAME;
    }

    /** Whether one of the items may stand for it. */
    public boolean isAmong(Item item, List<Item> items) {
        for (Item each : items) {
            if (areKin(item, each)) {
                return true;
            }
        }
        return false;
    }

    private static double ofValues(Item said, Item known) {
        if (said.value().isEmpty() || known.value().isEmpty()) {
            return 0;
        }
        Value value = said.value().get();
        return value.agrees(known.value().get()) ? 1 : 0;
    }

    public boolean areOpposite(Item said, Item known) {
        return vocabulary.areOpposite(said.word().stem(), known.word().stem());
    }
}
