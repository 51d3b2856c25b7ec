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

/**
 * Reads the first of what was found together with the question. Retrieval holds them against each other by figures that
 * were made apart, which cannot tell a passage that answers from one that speaks of the same things.
 */
public final class CloseReading {

    /** Nothing is read. */
    public static final CloseReading NONE = new CloseReading(CrossEncoder.NONE);

    /** Reading takes time by the word; the reader learned from stretches of 20 to 45. */
    private static final int MOST_WORDS = 40;

    private final CrossEncoder reader;

    public CloseReading(CrossEncoder reader) {
        this.reader = reader;
    }

    /**
     * The same hits, of which the first says how likely it answers.
     *
     * @param hits best first
     */
    public List<Hit> of(Query query, List<Hit> hits) {
        if (hits.isEmpty()) {
            return hits;
        }
        Hit first = hits.getFirst();
        List<Hit> read = new ArrayList<>(hits);
        read.set(0, first.read(reader.logOdds(query.whole(), text(query.answer(), first.found()))));
        return read;
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
