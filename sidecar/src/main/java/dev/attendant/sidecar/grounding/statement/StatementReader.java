package dev.attendant.sidecar.grounding.statement;

import dev.attendant.sidecar.grounding.value.Value;
import dev.attendant.sidecar.grounding.value.ValueReader;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import dev.attendant.sidecar.grounding.word.Word;
import dev.attendant.sidecar.grounding.word.WordReader;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;

/** Reads texts as statements. */
public final class StatementReader {

    private final WordReader words;

    public StatementReader(Vocabulary vocabulary) {
        this.words = new WordReader(vocabulary);
    }

    /** A statement for each sentence. */
    public List<Statement> read(String text) {
        return Sentences.of(text).stream().map(span -> statement(text, span)).toList();
    }

    /** The whole of a text as one statement. */
    public Statement whole(String text) {
        return statement(text, new Span(0, text.length()));
    }

    private Statement statement(String text, Span span) {
        String sentence = span.of(text);
        List<Value> values = ValueReader.read(sentence);
        List<Word> read = words.read(sentence).stream()
                .map(word -> isPartOf(word, values) ? word.weightless() : word)
                .toList();
        return new Statement(span, sentence, read, values);
    }

    private static boolean isPartOf(Word word, List<Value> values) {
        return values.stream().anyMatch(value -> !value.vague() && value.span().overlaps(word.span()));
    }
}
