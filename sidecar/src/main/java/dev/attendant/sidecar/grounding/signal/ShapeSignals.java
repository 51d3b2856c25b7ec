package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.edit.Edit;
import dev.attendant.sidecar.grounding.edit.Item;
import dev.attendant.sidecar.grounding.edit.Kinship;
import dev.attendant.sidecar.grounding.edit.Part;
import java.util.List;

/**
 * Where and how often the sentence parts from the evidence. One change in a copy is a planted claim; changes all over,
 * with links between words made anew, are a paraphrase.
 */
final class ShapeSignals {

    private final Kinship kinship;
    private final Signals signals;

    ShapeSignals(Kinship kinship, Signals signals) {
        this.kinship = kinship;
        this.signals = signals;
    }

    void add(List<Part> parts) {
        List<Item> said = parts.stream().flatMap(part -> part.said().stream()).toList();
        signals.put(Signal.CLAUSES, Item.clauses(said).size());
        signals.put(Signal.LINKS, share(said));
        int known = parts.stream().mapToInt(part -> part.span().size()).sum();
        signals.put(Signal.STRETCHED, (double) said.size() / Math.max(1, known));
        int longest = parts.stream().mapToInt(ShapeSignals::longestRun).max().orElse(0);
        signals.put(Signal.LONGEST_RUN, (double) longest / Math.max(1, said.size()));
        for (Part part : parts) {
            addEdits(part.edits());
            addEnds(part);
            addMet(part);
        }
    }

    private static double share(List<Item> items) {
        return items.stream()
                .mapToDouble(item -> item.isContent() ? 0 : 1)
                .average()
                .orElse(0);
    }

    private void addEdits(List<Edit> edits) {
        signals.sum(Signal.EDITS, edits.size());
        for (Edit edit : edits) {
            double links = edit.said().stream()
                    .mapToDouble(item -> item.isContent() ? 0 : 1)
                    .sum();
            signals.sum(Signal.LINKS_ADDED, links);
            signals.sum(Signal.LINKS_ADDED_INSIDE, edit.isInside() ? links : 0);
            signals.most(Signal.NEW_BEGINNING, edit.first() ? edit.said().size() : 0);
        }
    }

    private void addEnds(Part part) {
        int last = part.places().stream().mapToInt(Integer::intValue).max().orElse(-1);
        signals.most(Signal.GOES_ON, last < 0 ? 0 : part.known().size() - 1 - last);
        signals.most(
                Signal.SAME_BEGINNING, !part.places().isEmpty() && part.places().getFirst() == 0 ? 1 : 0);
    }

    private void addMet(Part part) {
        for (int i = 0; i < part.said().size(); i++) {
            Item item = part.said().get(i);
            boolean met = part.isMet(i);
            signals.sum(Signal.MOVED, !met && kinship.isAmong(item, part.known()) ? 1 : 0);
            signals.sum(Signal.STAND_INS, met && !kinship.areSame(item, part.met(i)) ? 1 : 0);
        }
    }

    /** How many neighbours are neighbours in the evidence too. */
    private static int longestRun(Part part) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < part.said().size(); i++) {
            boolean goesOn = run > 0 && part.places().get(i) == part.places().get(i - 1) + 1;
            run = part.isMet(i) ? 1 + (goesOn ? run : 0) : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
