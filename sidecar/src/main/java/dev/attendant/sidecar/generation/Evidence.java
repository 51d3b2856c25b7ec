package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;

/**
 * The proof of one sentence of an answer, on both sides.
 *
 * @param answer the sentence's place in the answer
 * @param document the document it rests on
 * @param version hash of the document version
 * @param title the document's title
 * @param location where the document came from, such as a relative path
 * @param source the supporting sentence's place in the version's text
 * @param quote the supporting sentence
 * @param verdict how the answer's sentence stands to its source
 * @param score similarity of question and source sentence, between 0 and 1
 */
public record Evidence(
        Span answer,
        DocumentId document,
        String version,
        String title,
        String location,
        Span source,
        String quote,
        Verdict verdict,
        double score) {

    /** The same, with so many code units before the answer. */
    public Evidence after(int before) {
        Span shifted = new Span(answer.start() + before, answer.end() + before);
        return new Evidence(shifted, document, version, title, location, source, quote, verdict, score);
    }

    /** The ids of the articles that sentences rest on, each once. */
    public static List<String> articles(List<Evidence> evidence) {
        return evidence.stream()
                .map(proof -> proof.document().value())
                .distinct()
                .toList();
    }

    /** How an answer's sentence stands to its source. */
    public enum Verdict {
        /** The same words, white space aside. */
        VERBATIM,
        /** Other words that the source bears out. */
        SUPPORTED,
        /** Not found in the source; such a sentence does not leave the sidecar. */
        UNSUPPORTED
    }
}
