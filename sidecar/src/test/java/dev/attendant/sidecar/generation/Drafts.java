package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.generation.Evidence.Verdict;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Passages;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;

/** Answers, hits and passages for tests. */
public final class Drafts {

    static final Encoder ENCODER = new WordEncoder("button", "minute", "light", "warranty");
    static final int OFFSET = 50;

    private Drafts() {}

    /** Says that a question is answered just where more than half of what its words tell is found. */
    public static Answerability byOverlap() {
        return Answerability.fit(List.of(
                new Answerability.Observation(new Signals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), false),
                new Answerability.Observation(new Signals(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0), true)));
    }

    /** A passage whose text begins at {@link #OFFSET} of its document. */
    static Passage passage(String text, String... sentences) {
        return Passages.within(text, OFFSET, sentences);
    }

    public static Draft answer(String question, Passage passage) {
        Query query = new Query(question, ENCODER.encodeQuery(question), 1);
        return ExtractiveAnswerer.answer(query, passage, Passages.encoded(ENCODER, passage), "guide.md");
    }

    /** Evidence that {@code answer} rests on {@code source} of the passage. */
    static Evidence evidence(Passage passage, Span answer, Span source) {
        return new Evidence(
                answer,
                passage.document(),
                passage.version(),
                passage.title(),
                "guide.md",
                passage.inDocument(source),
                source.of(passage.text()),
                Verdict.VERBATIM,
                0.5);
    }
}
