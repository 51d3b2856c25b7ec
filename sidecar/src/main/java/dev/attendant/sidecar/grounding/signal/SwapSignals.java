package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.edit.Edit;
import dev.attendant.sidecar.grounding.edit.Item;
import dev.attendant.sidecar.grounding.edit.Part;
import dev.attendant.sidecar.grounding.edit.Parts;
import dev.attendant.sidecar.grounding.word.Cue;
import java.util.List;

/** What stands in the place of what the evidence has there, or was added or left out between what both have. */
final class SwapSignals {

    /** More words than these are reworded rather than exchanged. */
    private static final int FEW = 2;

    private static final int FEW_KNOWN = 3;

    private final Parts evidence;
    private final Alignment alignment;
    private final double literal;
    private final Signals signals;

    /** @param literal how literally the sentence repeats the evidence, between 0 and 1 */
    SwapSignals(Parts evidence, Alignment alignment, double literal, Signals signals) {
        this.evidence = evidence;
        this.alignment = alignment;
        this.literal = literal;
        this.signals = signals;
    }

    void add(Part part) {
        part.edits().forEach(this::add);
    }

    private void add(Edit edit) {
        List<Item> foreign = foreign(edit);
        List<Item> lost = lost(edit);
        double frame = edit.said().isEmpty() ? literal : edit.frame();
        if (!foreign.isEmpty() && !lost.isEmpty()) {
            addSwap(foreign, lost, frame);
        }
        if (edit.isInside() && edit.said().stream().noneMatch(Item::isContent) && !lost.isEmpty()) {
            signals.sum(Signal.LEFT_OUT, lost.size());
            signals.most(Signal.LEFT_OUT_IN_COPY, frame);
        }
        addEnd(edit, foreign);
        addLinks(edit, frame);
        addReplaced(edit, frame);
        addParties(edit, frame);
    }

    /** Words of content that this sentence of the evidence does not have anywhere. */
    private List<Item> foreign(Edit edit) {
        return edit.said().stream()
                .filter(item -> item.isContent()
                        && !evidence.kinship().isAmong(item, edit.part().known()))
                .toList();
    }

    /** Words of content of the evidence that the part does not have anywhere. */
    private List<Item> lost(Edit edit) {
        return edit.known().stream()
                .filter(item -> item.isContent()
                        && !evidence.kinship().isAmong(item, edit.part().said()))
                .toList();
    }

    private void addSwap(List<Item> foreign, List<Item> lost, double frame) {
        signals.sum(Signal.SWAPPED, foreign.size());
        if (foreign.size() <= FEW && lost.size() <= FEW) {
            signals.most(Signal.SWAPPED_ALONE, frame);
            signals.most(Signal.SWAPPED_IN_COPY, frame * literal);
        }
        for (Item item : foreign) {
            signals.sum(Signal.APART, 1 - nearest(item, lost));
            boolean thing = item.value().isEmpty() && item.word().thing();
            signals.most(thing ? Signal.THING_SWAPPED : Signal.DEED_SWAPPED, frame);
            signals.most(Signal.SWAPPED_WITHIN, isElsewhere(item) ? frame : 0);
        }
    }

    private void addEnd(Edit edit, List<Item> foreign) {
        boolean last = edit.last() && edit.to() == edit.part().said().size();
        List<Item> content = edit.said().stream().filter(Item::isContent).toList();
        boolean ends = last && !content.isEmpty() && foreign.contains(content.getLast());
        signals.most(Signal.FOREIGN_END, ends ? 1 : 0);
    }

    /** How alike in meaning the likest of the others is, between 0 and 1. */
    private double nearest(Item item, List<Item> others) {
        return others.stream()
                .mapToDouble(other -> alignment.likeness(item.word(), other.word()))
                .max()
                .orElse(0);
    }

    private boolean isElsewhere(Item item) {
        return evidence.known().stream().anyMatch(known -> evidence.kinship().isAmong(item, known));
    }

    private void addLinks(Edit edit, double frame) {
        boolean opposed = edit.said().stream()
                .anyMatch(item -> edit.known().stream()
                        .anyMatch(known -> evidence.kinship().areOpposite(item, known)));
        signals.most(Signal.OPPOSED, opposed ? frame : 0);
        boolean denied = edit.said().stream().anyMatch(item -> item.is(Cue.NEGATION));
        boolean knownDenied = edit.known().stream().anyMatch(item -> item.is(Cue.NEGATION));
        signals.most(Signal.DENIAL_MOVED, edit.isInside() && denied != knownDenied ? frame : 0);
    }

    /** What tells who or what is spoken of, and differs though it may stand elsewhere in the same sentence. */
    private void addReplaced(Edit edit, double frame) {
        List<Item> said = edit.said().stream().filter(SwapSignals::tells).toList();
        List<Item> known = edit.known().stream().filter(SwapSignals::tells).toList();
        boolean few = !said.isEmpty() && !known.isEmpty() && said.size() <= FEW && known.size() <= FEW_KNOWN;
        if (few && said.stream().noneMatch(item -> evidence.kinship().isAmong(item, known))) {
            signals.most(Signal.REPLACED, frame);
        }
    }

    private static boolean tells(Item item) {
        return item.isContent() || item.is(Cue.WE) || item.is(Cue.YOU);
    }

    private void addParties(Edit edit, double frame) {
        boolean turned = isTurned(edit, Cue.WE, Cue.YOU) || isTurned(edit, Cue.YOU, Cue.WE);
        signals.most(Signal.PARTY_SWAPPED, turned ? frame : 0);
    }

    private static boolean isTurned(Edit edit, Cue here, Cue there) {
        return edit.said().stream().anyMatch(item -> item.is(here))
                && edit.known().stream().anyMatch(item -> item.is(there))
                && edit.known().stream().noneMatch(item -> item.is(here));
    }
}
