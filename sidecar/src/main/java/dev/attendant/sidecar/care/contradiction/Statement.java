package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something an article says, in one sentence or one cell of a table.
 *
 * @param text what is shown: the sentence, or the table's row
 * @param subject stems of what it speaks of, its facts left out
 * @param names names in it, as stems
 * @param context stems of the title and the headings, and of a cell's column
 * @param contextNames names among these
 * @param facts values it gives, with their places in {@code text}
 * @param denial the word by which it denies
 * @param affirmation the word {@code Yes} by which it answers its heading
 * @param cell whether it is a table's cell
 */
record Statement(
        DocumentVersion document,
        List<String> headings,
        String text,
        Embedding embedding,
        Set<String> subject,
        Set<String> names,
        Set<String> context,
        Set<String> contextNames,
        List<Fact> facts,
        Optional<Span> denial,
        Optional<Span> affirmation,
        boolean cell) {

    Statement {
        headings = List.copyOf(headings);
        subject = Set.copyOf(subject);
        names = Set.copyOf(names);
        context = Set.copyOf(context);
        contextNames = Set.copyOf(contextNames);
        facts = List.copyOf(facts);
    }

    Quote quote(List<Span> marks) {
        return Quote.of(document, headings, text, marks);
    }
}
