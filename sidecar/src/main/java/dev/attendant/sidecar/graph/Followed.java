package dev.attendant.sidecar.graph;

import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.retrieval.Hit;
import java.util.List;
import java.util.Optional;

/**
 * What became of a search when relations were followed.
 *
 * @param hits best first, after replaced articles yielded and fitting ones went first
 * @param prerequisites the articles that the first hit's article requires, in the order in which to read them
 * @param notes a clause for each relation that was followed and what it changed
 */
public record Followed(List<Hit> hits, List<Node> prerequisites, List<String> notes) {

    public Followed {
        hits = List.copyOf(hits);
        prerequisites = List.copyOf(prerequisites);
        notes = List.copyOf(notes);
    }

    /** Which relations were followed, and what that changed; empty where none was. */
    public Optional<Explanation> why() {
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(Explanation.of("followed " + notes.size(), String.join("; ", notes)));
    }
}
