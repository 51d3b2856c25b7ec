package dev.attendant.sidecar.care.gap;

import dev.attendant.sidecar.care.gap.Gap.Nearest;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Query;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the articles that are nearest to a question in meaning. */
@FunctionalInterface
interface NearestArticles {

    /** Most articles named. */
    int MOST = 3;

    /** Passages among which the nearest articles are looked for. */
    int HITS = 20;

    /** Those articles, the nearest first. */
    List<Nearest> nearest(String question, QueryEmbedding embedding);

    /** Among documents that are at hand, each passage of which is compared. */
    static NearestArticles of(List<DocumentVersion> documents) {
        return (question, embedding) -> sorted(documents.stream()
                .filter(document -> !document.passages().isEmpty())
                .map(document -> new Nearest(document.location(), document.title(), likeness(document, embedding))));
    }

    /** Among published documents, which are searched. */
    static NearestArticles of(Knowledge knowledge) {
        return (question, embedding) ->
                sorted(knowledge.retriever().retrieve(new Query(question, embedding, HITS)).stream()
                        .collect(Collectors.groupingBy(hit -> hit.passage().document()))
                        .values()
                        .stream()
                        .map(hits -> nearest(hits, knowledge)));
    }

    private static Nearest nearest(Collection<Hit> hits, Knowledge knowledge) {
        Hit best = hits.stream().max(Comparator.comparingDouble(Hit::dense)).orElseThrow();
        String location = knowledge.locations().getOrDefault(best.passage().document(), "");
        return new Nearest(location, best.passage().title(), best.dense());
    }

    private static List<Nearest> sorted(Stream<Nearest> articles) {
        return articles.sorted(
                        Comparator.comparingDouble(Nearest::likeness).reversed().thenComparing(Nearest::location))
                .limit(MOST)
                .toList();
    }

    private static double likeness(DocumentVersion document, QueryEmbedding question) {
        return document.passages().stream()
                .mapToDouble(each -> each.embedding().cosine(question.answer()))
                .max()
                .orElse(-1);
    }
}
