package dev.attendant.sidecar.care.gap;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Embeddings of the questions that were asked for last, so that a second look at the same questions costs little. */
final class RecentEmbeddings {

    private final Encoder encoder;
    private final int most;
    private final LinkedHashMap<String, QueryEmbedding> recent = new LinkedHashMap<>();

    /** @param most texts kept, at two bytes a dimension each */
    RecentEmbeddings(Encoder encoder, int most) {
        this.encoder = encoder;
        this.most = most;
    }

    /** The texts' embeddings, packed, in their order; the new ones are encoded together. */
    List<QueryEmbedding> of(List<String> texts) {
        List<String> fresh = texts.stream()
                .filter(text -> !recent.containsKey(text))
                .distinct()
                .toList();
        List<QueryEmbedding> encoded = fresh.isEmpty() ? List.of() : encoder.encodeQueries(fresh);
        for (int i = 0; i < fresh.size(); i++) {
            recent.put(fresh.get(i), encoded.get(i).packed());
        }
        List<QueryEmbedding> all = texts.stream()
                .map(text -> Objects.requireNonNull(recent.get(text)))
                .toList();
        while (recent.size() > most) {
            recent.pollFirstEntry();
        }
        return all;
    }
}
