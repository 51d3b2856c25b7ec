package dev.attendant.sidecar.grounding.statement;

import dev.attendant.sidecar.grounding.value.Value;
import dev.attendant.sidecar.grounding.word.Cue;
import dev.attendant.sidecar.grounding.word.Word;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sentence as it is compared.
 *
 * @param span its place in the text it comes from
 * @param words in order; those that belong to a value have no weight
 * @param values what it tells exactly, in order
 */
public record Statement(Span span, String text, List<Word> words, List<Value> values) {

    public Statement {
        words = List.copyOf(words);
        values = List.copyOf(values);
    }

    /** How many clauses it has; at least one where it has a word. */
    public int clauses() {
        return words.isEmpty() ? 0 : words.getLast().clause() + 1;
    }

    /** The places of a clause's words among the words. */
    public List<Integer> clause(int number) {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).clause() == number)
                .boxed()
                .toList();
    }

    public boolean has(Cue cue) {
        return words.stream().anyMatch(word -> word.is(cue));
    }

    public boolean has(int clause, Cue cue) {
        return words.stream().anyMatch(word -> word.clause() == clause && word.is(cue));
    }

    /** The place among the words where a value begins. */
    public int place(Value value) {
        return (int) words.stream()
                .filter(word -> word.span().end() <= value.span().start())
                .count();
    }

    /** The place among the words just after a value. */
    public int placeAfter(Value value) {
        return (int) words.stream()
                .filter(word -> word.span().start() < value.span().end())
                .count();
    }
}
