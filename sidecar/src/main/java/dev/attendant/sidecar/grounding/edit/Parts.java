package dev.attendant.sidecar.grounding.edit;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which sentence of the evidence each part of a sentence repeats. */
public final class Parts {

    /** A sentence is taken apart only where its clauses apart find this many times as much. */
    private static final double BETTER = 1.15;

    private final Kinship kinship;
    private final List<List<Item>> known;

    /** @param known sentences of the evidence, at least one */
    public Parts(List<Statement> known, Vocabulary vocabulary) {
        this.kinship = new Kinship(vocabulary);
        this.known = known.stream().map(Item::of).toList();
    }

    public Kinship kinship() {
        return kinship;
    }

    /** The items of each sentence of the evidence. */
    public List<List<Item>> known() {
        return known;
    }

    /** The sentence as one part, or where its clauses rest on different sentences, as several. */
    public List<Part> of(Statement said) {
        List<Item> items = Item.of(said);
        Choice whole = best(items);
        List<Choice> apart = Item.clauses(items).stream().map(this::best).toList();
        double total = apart.stream().mapToDouble(Choice::total).sum();
        boolean one = apart.stream().mapToInt(Choice::statement).distinct().count() < 2;
        return one || total < BETTER * whole.total() ? List.of(part(whole)) : joined(apart);
    }

    /** Items, the sentence of the evidence that has most of them, and how much that is. */
    private record Choice(List<Item> items, int statement, double total) {}

    private Choice best(List<Item> items) {
        Choice best = new Choice(items, 0, -1);
        for (int i = 0; i < known.size(); i++) {
            double total = LineUp.of(items, known.get(i), kinship).total();
            if (total > best.total()) {
                best = new Choice(items, i, total);
            }
        }
        return best;
    }

    /** Neighbouring clauses that rest on the same sentence are one part. */
    private List<Part> joined(List<Choice> clauses) {
        List<Part> parts = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Choice clause = clauses.get(i);
            open.addAll(clause.items());
            if (i + 1 == clauses.size()
                    || clause.statement() != clauses.get(i + 1).statement()) {
                parts.add(part(new Choice(open, clause.statement(), 0)));
                open = new ArrayList<>();
            }
        }
        return parts;
    }

    private Part part(Choice choice) {
        List<Item> statement = known.get(choice.statement());
        int[] places = LineUp.of(choice.items(), statement, kinship).places();
        return new Part(choice.items(), statement, Arrays.stream(places).boxed().toList());
    }
}
