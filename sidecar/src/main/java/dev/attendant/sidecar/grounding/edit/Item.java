package dev.attendant.sidecar.grounding.edit;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.value.Value;
import dev.attendant.sidecar.grounding.word.Cue;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is lined up as one: a word, or a value with all its words.
 *
 * @param word the word, or the first of the value's
 */
public record Item(Word word, Optional<Value> value) {

    /** What a word that only links counts: enough to tell how literally a sentence is repeated. */
    private static final double LINK = 0.15;

    private static final double TURN = 0.5;

    /** Items that weigh less only link. */
    public static final double LIGHT = 0.2;

    /** The items of a statement in order. */
    public static List<Item> of(Statement statement) {
        List<Item> items = new ArrayList<>();
        Set<Value> begun = new HashSet<>();
        for (Word word : statement.words()) {
            Optional<Value> value = valueOf(statement, word);
            if (value.isEmpty() || begun.add(value.get())) {
                items.add(new Item(word, value));
            }
        }
        return items;
    }

    private static Optional<Value> valueOf(Statement statement, Word word) {
        return statement.values().stream()
                .filter(value -> !value.vague() && value.span().overlaps(word.span()))
                .findFirst();
    }

    /** The same items clause by clause. */
    public static List<List<Item>> clauses(List<Item> items) {
        List<List<Item>> clauses = new ArrayList<>();
        int number = -1;
        for (Item item : items) {
            if (item.clause() != number) {
                clauses.add(new ArrayList<>());
                number = item.clause();
            }
            clauses.getLast().add(item);
        }
        return clauses;
    }

    public int clause() {
        return word.clause();
    }

    public String form() {
        return word.form();
    }

    /** Whether it is a word, and does that to the meaning of those around it. */
    public boolean is(Cue cue) {
        return value.isEmpty() && word.is(cue);
    }

    public boolean isContent() {
        return value.isPresent() || word.isContent();
    }

    /** How much is lost where it is not in the other text. */
    public double weight() {
        if (value.isPresent()) {
            return 1;
        }
        return Math.max(word.weight(), word.is(Cue.NEGATION) ? TURN : LINK);
    }
}
