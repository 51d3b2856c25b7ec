package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.recent.Recent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Embeddings of words, of which the last used are kept. Safe for use by many threads. */
final class Meanings {

    private static final int KEPT = 5000;

    private final Encoder encoder;
    private final Map<String, Embedding> known = Recent.most(KEPT);

    Meanings(Encoder encoder) {
        this.encoder = encoder;
    }

    /** The embedding of each text; those that are not known yet are encoded together. */
    Map<String, Embedding> of(Collection<String> texts) {
        Map<String, Embedding> found = new HashMap<>();
        for (String text : texts) {
            Embedding embedding = known.get(text);
            if (embedding != null) {
                found.put(text, embedding);
            }
        }
        List<String> unknown = texts.stream()
                .distinct()
                .filter(text -> !found.containsKey(text))
                .toList();
        found.putAll(encoded(unknown));
        return found;
    }

    private Map<String, Embedding> encoded(List<String> texts) {
        Map<String, Embedding> fresh = new HashMap<>();
        List<Embedding> encoded = texts.isEmpty() ? List.of() : encoder.encode(texts);
        for (int i = 0; i < encoded.size(); i++) {
            fresh.put(texts.get(i), encoded.get(i).packed());
        }
        known.putAll(fresh);
        return fresh;
    }
}
