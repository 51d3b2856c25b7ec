package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.ArrayList;
import java.util.List;

/**
 * A passage with what the encoder made of it, packed, since there are many.
 *
 * @param embedding the titled passage
 * @param titleEmbeddings the document's title and, where there is one, the nearest heading, each by itself; empty where
 *     it was encoded before titles were
 * @param sentenceEmbeddings its sentences, in order
 */
public record EncodedPassage(
        Passage passage, Embedding embedding, List<Embedding> titleEmbeddings, List<Embedding> sentenceEmbeddings) {

    public EncodedPassage {
        embedding = embedding.packed();
        titleEmbeddings = titleEmbeddings.stream().map(Embedding::packed).toList();
        sentenceEmbeddings = sentenceEmbeddings.stream().map(Embedding::packed).toList();
        if (sentenceEmbeddings.size() != passage.sentences().size()) {
            throw new IllegalArgumentException("passage " + passage.ordinal() + " of " + passage.document() + " has "
                    + passage.sentences().size() + " sentences but " + sentenceEmbeddings.size()
                    + " sentence embeddings");
        }
    }

    /** This passage and the one after it in the same section as one, under this one's own embedding. */
    EncodedPassage followedBy(EncodedPassage next) {
        List<Embedding> sentences = new ArrayList<>(sentenceEmbeddings);
        sentences.addAll(next.sentenceEmbeddings);
        return new EncodedPassage(passage.followedBy(next.passage), embedding, titleEmbeddings, sentences);
    }

    /** Two are the same where they encode the same passage. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EncodedPassage encoded && passage.equals(encoded.passage);
    }

    @Override
    public int hashCode() {
        return passage.key().hashCode();
    }
}
