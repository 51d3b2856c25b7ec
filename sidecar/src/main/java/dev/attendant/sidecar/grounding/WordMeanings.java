package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Embeddings of single words, of which the last used are kept. Safe for use by many threads. */
final class WordMeanings {

    private static final int KEPT = 5000;
    private static final float GROWTH = 0.75f;

    private final Encoder encoder;
    private final Map<String, Embedding> known = new LinkedHashMap<>(KEPT, GROWTH, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > KEPT;
        }
    };

    WordMeanings(Encoder encoder) {
        this.encoder = encoder;
    }

    /** Encodes those that are not known yet, all at once. */
    synchronized Map<String, Embedding> of(Collection<String> words) {
        List<String> unknown = words.stream()
                .distinct()
                .filter(word -> !known.containsKey(word))
                .toList();
        if (!unknown.isEmpty()) {
            List<Embedding> encoded = encoder.encode(unknown);
            for (int i = 0; i < unknown.size(); i++) {
                known.put(unknown.get(i), encoded.get(i).packed());
            }
        }
        Map<String, Embedding> found = new LinkedHashMap<>();
        words.forEach(word -> found.put(word, known.get(word)));
        return found;
    }
}
