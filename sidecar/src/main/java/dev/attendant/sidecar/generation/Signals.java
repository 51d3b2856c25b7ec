package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Hit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a retrieval says about whether its first hit answers the question; each figure means the same in any knowledge
 * base.
 *
 * @param sentence cosine of the question and the first hit's nearest sentence
 * @param dense cosine of the question and the first hit
 * @param title cosine of the question and the first hit's title or nearest heading
 * @param overlap share of what the question's words tell that the first hit contains
 * @param lexical the first hit's full-text score against the best one's
 * @param lead how far the first hit's score lies above that of the best hit from another document
 * @param likeness how near the question's words come to words of the first hit
 * @param weakest the same for the word that comes the least near
 * @param topic how far the question and the title of the first hit's document are about the same
 * @param agreement share of the ways of looking (words, passage, sentence, title) that put the first hit's document
 *     first; however large a knowledge base is, they seldom agree on a wrong one
 * @param answers how likely the first hit answers, read together with the question: log-odds in units of
 *     {@value #CERTAIN}, between -1 and 1
 */
public record Signals(
        double sentence,
        double dense,
        double title,
        double overlap,
        double likeness,
        double weakest,
        double topic,
        double lexical,
        double lead,
        double agreement,
        double answers) {

    /** The signals in the order of {@link #values()}. */
    static final List<String> NAMES = List.of(
            "sentence",
            "dense",
            "title",
            "overlap",
            "likeness",
            "weakest",
            "topic",
            "lexical",
            "lead",
            "agreement",
            "answers");

    /** So many hits tell where each way of looking finds its best. */
    public static final int HITS = 100;

    private static final List<ToDoubleFunction<Hit>> WAYS =
            List.of(Hit::lexical, Hit::dense, Hit::sentence, Hit::title);

    /** Odds of about 150 to 1; beyond that, certainty says more about the reader than about the passage. */
    private static final double CERTAIN = 5;

    static final int COUNT = NAMES.size();

    /** The signals of up to {@value #HITS} hits ordered best first; all zeros where there are none. */
    public static Signals of(List<Hit> hits) {
        if (hits.isEmpty()) {
            return new Signals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        Hit first = hits.getFirst();
        double second = hits.stream()
                .filter(hit -> !hit.passage().document().equals(first.passage().document()))
                .mapToDouble(Hit::score)
                .findFirst()
                .orElse(0);
        return new Signals(
                first.sentence(),
                first.dense(),
                first.title(),
                first.overlap(),
                first.likeness().words(),
                first.likeness().weakest(),
                first.likeness().topic(),
                first.lexical(),
                first.score() - second,
                agreement(hits, first.passage().document()),
                Math.clamp(first.likeness().answers() / CERTAIN, -1, 1));
    }

    private static double agreement(List<Hit> hits, DocumentId document) {
        return WAYS.stream()
                        .flatMap(way -> first(hits, way).stream())
                        .filter(document::equals)
                        .count()
                / (double) WAYS.size();
    }

    /** The document that is first by one way of looking; empty where that finds none. */
    private static Optional<DocumentId> first(List<Hit> hits, ToDoubleFunction<Hit> way) {
        return hits.stream()
                .filter(hit -> way.applyAsDouble(hit) > 0)
                .max(Comparator.comparingDouble(way))
                .map(hit -> hit.passage().document());
    }

    double[] values() {
        return new double[] {
            sentence, dense, title, overlap, likeness, weakest, topic, lexical, lead, agreement, answers
        };
    }

    /** The figures by name, as a trace shows them. */
    public Map<String, Double> byName() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("sentence cosine", sentence);
        named.put("passage cosine", dense);
        named.put("title cosine", title);
        named.put("word overlap", overlap);
        named.put("word likeness", likeness);
        named.put("weakest word", weakest);
        named.put("topic", topic);
        named.put("lexical", lexical);
        named.put("lead", lead);
        named.put("agreement", agreement);
        named.put("answers", answers);
        return named;
    }
}
