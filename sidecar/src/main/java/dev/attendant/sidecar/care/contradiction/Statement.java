package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.fact.Fact;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something an article says, in one sentence or one cell of a table.
 *
 * @param facts values it gives, with their places in the sentence
 * @param column of the cell, where it is one
 */
record Statement(Sentence sentence, Subject subject, List<Fact> facts, Stance stance, Optional<Column> column) {

    Statement {
        facts = List.copyOf(facts);
    }

    /** A sentence or a table's row in its article. */
    record Sentence(DocumentVersion document, Passage passage, String text, Embedding embedding) {}

    /**
     * What a statement is about, as stems.
     *
     * @param words content words, facts left out
     * @param names names among them
     * @param context content words of the title, the headings and the column
     * @param contextNames names among these
     */
    record Subject(Set<String> words, Set<String> names, Set<String> context, Set<String> contextNames) {
        Subject {
            words = Set.copyOf(words);
            names = Set.copyOf(names);
            context = Set.copyOf(context);
            contextNames = Set.copyOf(contextNames);
        }
    }

    /**
     * A table's column.
     *
     * @param words stems of its heading
     * @param kinds kinds of facts that other cells of the row give
     */
    record Column(Set<String> words, Set<String> kinds) {
        Column {
            words = Set.copyOf(words);
            kinds = Set.copyOf(kinds);
        }
    }

    DocumentVersion document() {
        return sentence.document();
    }

    String text() {
        return sentence.text();
    }

    boolean isCell() {
        return column.isPresent();
    }

    double near(Statement other) {
        return sentence.embedding().cosine(other.sentence.embedding());
    }

    Quote quote(List<Span> marks) {
        return Quote.of(document(), sentence.passage().headings(), text(), marks);
    }
}
