package dev.attendant.sidecar.grounding.edit;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Where a sentence and what it rests on part: between two items that both have, or at an end.
 *
 * @param part the part that it belongs to
 * @param from the first item of the sentence that the evidence does not have there
 * @param to the item after the last
 * @param knownFrom the first item of the evidence that the sentence does not have there
 * @param knownTo the item after the last
 * @param first whether nothing that both have stands before it
 * @param last whether nothing that both have stands after it
 */
public record Edit(Part part, int from, int to, int knownFrom, int knownTo, boolean first, boolean last) {

    /** How many items on each side tell how literally the sentence repeats the evidence there. */
    private static final int AROUND = 3;

    /** What the sentence has there. */
    public List<Item> said() {
        return part.said().subList(from, to);
    }

    /** What the evidence has there. */
    public List<Item> known() {
        return part.known().subList(knownFrom, knownTo);
    }

    public boolean isInside() {
        return !first && !last;
    }

    /** The same, at an end with only so many items more of the evidence than of the sentence. */
    Edit within(int reach) {
        int most = to - from + reach;
        int start = first ? Math.max(knownFrom, knownTo - (last ? knownTo : most)) : knownFrom;
        int end = last ? Math.min(knownTo, start + most) : knownTo;
        return new Edit(part, from, to, start, end, first, last);
    }

    /** Share of what stands around it in the sentence, by weight, that the evidence has too. */
    public double frame() {
        double all = weight(item -> true);
        return all == 0 ? 0 : weight(part::isMet) / all;
    }

    private double weight(IntPredicate counted) {
        return IntStream.range(Math.max(0, from - AROUND), Math.min(part.said().size(), to + AROUND))
                .filter(item -> item < from || item >= to)
                .filter(counted)
                .mapToDouble(item -> part.said().get(item).weight())
                .sum();
    }
}
