package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import java.util.ArrayList;
import java.util.List;

/** Encodes passages and their sentences. */
final class PassageEncoder {

    private final Encoder encoder;

    PassageEncoder(Encoder encoder) {
        this.encoder = encoder;
    }

    /** All texts go to the encoder together, so that it can batch those of like length. */
    List<EncodedPassage> encode(List<Passage> passages) {
        List<String> texts = new ArrayList<>();
        for (Passage passage : passages) {
            texts.add(Passage.searchable(passage.path() + "\n" + passage.text()));
            passage.sentences().forEach(sentence -> texts.add(Passage.searchable(sentence.of(passage.text()))));
        }
        List<Embedding> embeddings = encoder.encode(texts);
        List<EncodedPassage> encoded = new ArrayList<>();
        int next = 0;
        for (Passage passage : passages) {
            int sentences = next + 1;
            next = sentences + passage.sentences().size();
            encoded.add(
                    new EncodedPassage(passage, embeddings.get(sentences - 1), embeddings.subList(sentences, next)));
        }
        return encoded;
    }
}
