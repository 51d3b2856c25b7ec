package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.insight.sets.Corpus;
import dev.attendant.sidecar.insight.sets.Question;
import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Optional;

/** Three documents of one sentence each, and questions about them. */
public final class Corpora {

    public static final Encoder ENCODER = new WordEncoder("refund", "parcel", "router");

    private Corpora() {}

    /** Where a question shares no word with two documents, the one that comes first here is ranked first. */
    public static Corpus three() {
        return Corpus.index(
                List.of(
                        new QuestionFile.Entry("refunds.md", "", "A refund takes five days.", ""),
                        new QuestionFile.Entry("parcels.md", "", "A parcel takes nine days.", ""),
                        new QuestionFile.Entry("routers.md", "", "A router needs a reset.", "")),
                Documents.indexer(ENCODER),
                new LuceneIndex(),
                Senses.NONE,
                id -> {});
    }

    /** A question that is answered by one document with {@code five days}. */
    public static Question question(String text, String document) {
        return new Question(
                text, text, List.of(new Question.Gold(document, Optional.empty())), List.of("five days"), false);
    }

    public static Question question(String text, String document, Span span) {
        return new Question(
                text, text, List.of(new Question.Gold(document, Optional.of(span))), List.of("five days"), false);
    }

    public static Question unanswerable(String text) {
        return new Question(text, text, List.of(), List.of(), true);
    }
}
