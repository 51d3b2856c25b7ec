package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Embeddings of words and clauses, of which the last used are kept. Safe for use by many threads. */
final class Meanings {

    private static final int KEPT = 5000;
    private static final float GROWTH = 0.75f;

    private final Encoder encoder;
    private final Map<String, Embedding> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, GROWTH, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > KEPT;
        }
    });

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
