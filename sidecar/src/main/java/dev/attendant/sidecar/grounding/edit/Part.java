package dev.attendant.sidecar.grounding.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sentence beside the sentence of the evidence that it is lined up with.
 *
 * @param said the part's items in order
 * @param known all items of that sentence in order
 * @param places for each of {@code said} its place in {@code known}, or -1; rising
 */
public record Part(List<Item> said, List<Item> known, List<Integer> places) {

    /** How many items more than the sentence has there the evidence may have in their place at an end. */
    private static final int REACH = 3;

    public Part {
        said = List.copyOf(said);
        known = List.copyOf(known);
        places = List.copyOf(places);
    }

    /** Whether an item of the sentence is lined up with one of the evidence. */
    public boolean isMet(int item) {
        return places.get(item) >= 0;
    }

    /** The item of the evidence that a met item is lined up with. */
    public Item met(int item) {
        return known.get(places.get(item));
    }

    /** The evidence from the first item that both have to the last. */
    public List<Item> span() {
        List<Integer> met = places.stream().filter(place -> place >= 0).toList();
        return met.isEmpty() ? List.of() : known.subList(met.getFirst(), met.getLast() + 1);
    }

    /** Where both part, in order. */
    public List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        int from = 0;
        int knownFrom = 0;
        for (int i = 0; i < said.size(); i++) {
            if (isMet(i)) {
                add(new Edit(this, from, i, knownFrom, places.get(i), from == 0, false), edits);
                from = i + 1;
                knownFrom = places.get(i) + 1;
            }
        }
        add(new Edit(this, from, said.size(), knownFrom, known.size(), from == 0, true), edits);
        return edits;
    }

    private static void add(Edit edit, List<Edit> edits) {
        Edit near = edit.within(REACH);
        if (!near.said().isEmpty() || near.isInside() && !near.known().isEmpty()) {
            edits.add(near);
        }
    }
}
