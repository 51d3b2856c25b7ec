package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import java.util.HashSet;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param text the question
 * @param context what the conversation was about before, whose words count less; empty where the question needs none
 * @param focus documents that the conversation was about then
 * @param embedding both encoded together; packed, as passages are
 * @param hidden documents that are not for this question
 * @param limit most hits wanted
 */
public record Query(
        String text,
        String context,
        Set<DocumentId> focus,
        QueryEmbedding embedding,
        Set<DocumentId> hidden,
        int limit) {

    public Query {
        focus = Set.copyOf(focus);
        hidden = Set.copyOf(hidden);
        embedding = embedding.packed();
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
    }

    /** Text and context together, a line each. */
    public String whole() {
        return context.isEmpty() ? text : text + "\n" + context;
    }

    /** The same question, with more documents that are not for it. */
    public Query hiding(Set<DocumentId> more) {
        Set<DocumentId> all = new HashSet<>(hidden);
        all.addAll(more);
        return new Query(text, context, focus, embedding, all, limit);
    }

    /** A question that stands by itself. */
    public Query(String text, QueryEmbedding embedding, Set<DocumentId> hidden, int limit) {
        this(text, "", Set.of(), embedding, hidden, limit);
    }

    /** A question that stands by itself and that all documents are for. */
    public Query(String text, QueryEmbedding embedding, int limit) {
        this(text, embedding, Set.of(), limit);
    }

    /** What titles and topics are compared with. */
    public Embedding meaning() {
        return embedding.meaning();
    }

    /** What passages and sentences are compared with. */
    public Embedding answer() {
        return embedding.answer();
    }
}
