package dev.attendant.sidecar.graph;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the article that another one means by a document id, by a path from its own folder or from the collection's,
 * with or without the file's ending, or by the attribute {@code id}.
 */
final class References {

    private final Map<String, DocumentId> byId = new HashMap<>();
    private final Map<List<String>, DocumentId> byPlace = new HashMap<>();
    private final Map<List<String>, DocumentId> byKey = new HashMap<>();

    /** @param articles in an order that does not change; of two with the same name the first is meant */
    References(Collection<RelatedArticle> articles) {
        articles.forEach(article -> {
            byId.put(article.id().value(), article.id());
            byPlace.putIfAbsent(List.of(article.collection(), article.location()), article.id());
            if (!article.key().isEmpty()) {
                byKey.putIfAbsent(List.of(article.collection(), article.key()), article.id());
            }
        });
        articles.forEach(article ->
                byPlace.putIfAbsent(List.of(article.collection(), withoutEnding(article.location())), article.id()));
    }

    Optional<DocumentId> find(RelatedArticle from, String reference) {
        String collection = from.collection();
        return Stream.of(
                        Optional.ofNullable(byId.get(reference)),
                        Optional.ofNullable(byPlace.get(List.of(collection, beside(from.location(), reference)))),
                        Optional.ofNullable(byPlace.get(List.of(collection, beside("", reference)))),
                        Optional.ofNullable(byKey.get(List.of(collection, reference))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The path below the collection's folder when it is followed from a place in it. */
    private static String beside(String location, String path) {
        Deque<String> names = new ArrayDeque<>();
        if (!path.startsWith("/")) {
            names.addAll(List.of(location.split("/", -1)));
            names.pollLast();
        }
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    private static String withoutEnding(String location) {
        int dot = location.lastIndexOf('.');
        return dot > location.lastIndexOf('/') + 1 ? location.substring(0, dot) : location;
    }
}
