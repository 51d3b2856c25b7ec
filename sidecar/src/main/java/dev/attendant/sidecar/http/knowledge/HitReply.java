package dev.attendant.sidecar.http.knowledge;

import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import java.util.List;

/** A passage that was found, on the wire. */
record HitReply(
        String documentId,
        String version,
        String title,
        List<String> headings,
        String text,
        double score,
        double lexical,
        double dense,
        double sentence) {

    /** What a search found, best first. */
    record Hits(List<HitReply> hits) {
        static Hits of(List<Hit> hits) {
            return new Hits(hits.stream().map(HitReply::of).toList());
        }
    }

    private static HitReply of(Hit hit) {
        Passage passage = hit.passage();
        return new HitReply(
                passage.document().value(),
                passage.version(),
                passage.title(),
                passage.headings(),
                passage.text(),
                hit.score(),
                hit.lexical(),
                hit.dense(),
                hit.sentence());
    }
}
