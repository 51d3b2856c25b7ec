package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.grounding.Place;
import dev.attendant.sidecar.grounding.Source;
import dev.attendant.sidecar.retrieval.Passage;

/**
 * A passage that an answer may rest on.
 *
 * @param location where its document came from
 */
public record Piece(Passage passage, String location) {

    Source source() {
        return new Source(passage.path(), passage.text());
    }

    String quote(Place place) {
        return place.span().of(passage.text());
    }
}
