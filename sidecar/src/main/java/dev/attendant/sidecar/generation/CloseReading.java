package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.encoding.CrossEncoder;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the first of what was found together with the question, and puts first what reads best. Retrieval holds them
 * against each other by figures that were made apart, which cannot tell a passage that answers from one that speaks of
 * the same things.
 */
public final class CloseReading {

    /** Nothing is read. */
    public static final CloseReading NONE = new CloseReading(CrossEncoder.NONE);

    /** Reading more of them put no more of the right articles first. */
    private static final int MOST_HITS = 2;

    /** What one of the log-odds counts beside a hit's score; found on the sets that answers are measured by. */
    private static final double WEIGHT = 0.1;

    /** About what half of the first hits are given; what could not go first with it is not read. */
    private static final double USUAL = 1;

    /** As many as the reader learned from at once; reading takes time by the word. */
    private static final int MOST_WORDS = 60;

    private final CrossEncoder reader;

    public CloseReading(CrossEncoder reader) {
        this.reader = reader;
    }

    /**
     * The same hits, the first of them in the order that reading gives them; their scores stay retrieval's. What is
     * first in the end was read.
     *
     * @param hits best first
     */
    public List<Hit> of(Query query, List<Hit> hits) {
        List<Hit> read = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        for (Hit hit : hits.subList(0, Math.min(MOST_HITS, hits.size()))) {
            if (hit.score() + WEIGHT * USUAL <= best) {
                break;
            }
            read.add(hit.read(logOdds(query, hit)));
            best = Math.max(best, likely(read.getLast()));
        }
        read.sort(Comparator.comparingDouble(CloseReading::likely).reversed());
        return Stream.concat(read.stream(), hits.stream().skip(read.size())).toList();
    }

    private static double likely(Hit read) {
        return read.score() + WEIGHT * read.likeness().answers();
    }

    /** The same hits in the same order, of which the first was read, now or before. */
    public List<Hit> first(Query query, List<Hit> hits) {
        if (hits.isEmpty() || hits.getFirst().isRead()) {
            return hits;
        }
        Hit first = hits.getFirst();
        return Stream.concat(
                        Stream.of(first.read(logOdds(query, first))),
                        hits.stream().skip(1))
                .toList();
    }

    private double logOdds(Query query, Hit hit) {
        return reader.logOdds(query.whole(), text(query.answer(), hit.found()));
    }

    /** The nearest sentence with what stands around it, below title and headings. */
    private static String text(Embedding question, EncodedPassage found) {
        Passage passage = found.passage();
        List<String> sentences = passage.sentences().stream()
                .map(span -> Passage.searchable(span.of(passage.text())))
                .toList();
        return passage.path() + ": " + String.join(" ", around(sentences, nearest(question, found)));
    }

    private static int nearest(Embedding question, EncodedPassage found) {
        List<Embedding> sentences = found.sentenceEmbeddings();
        return IntStream.range(0, sentences.size())
                .boxed()
                .max(Comparator.comparingDouble(place -> question.cosine(sentences.get(place))))
                .orElse(0);
    }

    /** Sentences one after the other, as many as there is room for; what follows counts before what precedes. */
    private static List<String> around(List<String> sentences, int place) {
        int first = place;
        int last = place + 1;
        int room = MOST_WORDS - words(sentences.get(place));
        while (last < sentences.size() && words(sentences.get(last)) <= room) {
            room -= words(sentences.get(last++));
        }
        while (first > 0 && words(sentences.get(first - 1)) <= room) {
            room -= words(sentences.get(--first));
        }
        return sentences.subList(first, last);
    }

    private static int words(String sentence) {
        return sentence.split("\\s+").length;
    }
}
