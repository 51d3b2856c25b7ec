package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.graph.Graph;
import dev.attendant.sidecar.graph.StatedRelations;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Retriever;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tenant's knowledge base offers one audience.
 *
 * @param revision the revision that is searched
 * @param retriever finds passages this audience may read
 * @param locations where each document came from
 * @param limited the documents that are not for every question
 * @param stated what the documents state of their relations
 * @param given relations that the documents do not state
 */
public record Knowledge(
        long revision,
        Retriever retriever,
        Map<DocumentId, String> locations,
        Map<DocumentId, Applicability> limited,
        StatedRelations stated,
        Graph given) {

    /** The same with other relations given. */
    public Knowledge giving(Graph now) {
        return new Knowledge(revision, retriever, locations, limited, stated, now);
    }

    /** All relations, with ends that this audience may not read or that are not there. */
    public Graph graph() {
        return stated.and(given);
    }

    /**
     * The documents that are for other questions. One in another language counts among them only where there are
     * documents in the language that is asked for.
     */
    public Set<DocumentId> hiddenFrom(Scope scope) {
        boolean anyLanguage = limited.values().stream().noneMatch(each -> each.isIn(scope.locale()));
        return limited.entrySet().stream()
                .filter(document -> !document.getValue().includes(scope, anyLanguage))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
