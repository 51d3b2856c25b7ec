package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import java.util.ArrayList;
import java.util.List;

/** Passages for tests. */
public final class Passages {

    public static final String VERSION = "version-1";

    private Passages() {}

    /** A document's first passage: sentences one after the other, its text beginning the document. */
    public static Passage passage(String document, String title, String... sentences) {
        return passage(document, 0, title, List.of(), sentences);
    }

    public static Passage passage(
            String document, int ordinal, String title, List<String> headings, String... sentences) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (String sentence : sentences) {
            text.append(text.isEmpty() ? "" : " ");
            spans.add(new Span(text.length(), text.length() + sentence.length()));
            text.append(sentence);
        }
        return new Passage(new DocumentId(document), VERSION, ordinal, title, headings, text.toString(), 0, spans);
    }

    /** A passage of a text whose sentences stand in it word for word, at an offset of its document. */
    public static Passage within(String text, int offset, String... sentences) {
        List<Span> spans = List.of(sentences).stream()
                .map(sentence -> new Span(text.indexOf(sentence), text.indexOf(sentence) + sentence.length()))
                .toList();
        return new Passage(new DocumentId("guide"), VERSION, 0, "Guide", List.of(), text, offset, spans);
    }

    /** Weights under which a passage gains nothing from others of its document. */
    static RetrievalWeights weights(double dense, double sentence, double overlap, double title, int reranked) {
        return new RetrievalWeights(dense, sentence, overlap, title, 0, 0, 0, 0, 0, 0, 0, 0, reranked, 0);
    }

    public static EncodedPassage encoded(Encoder encoder, Passage passage) {
        List<Embedding> sentences = encoder.encode(passage.sentences().stream()
                .map(sentence -> sentence.of(passage.text()))
                .toList());
        return new EncodedPassage(
                passage,
                encoder.encode(passage.path() + "\n" + passage.text()),
                List.of(encoder.encode(passage.title())),
                sentences);
    }
}
