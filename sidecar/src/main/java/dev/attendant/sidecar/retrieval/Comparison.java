package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.encoding.Topics;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares questions with passages word by word and topic by topic. The words of a question are looked for by what each
 * means: "cost" is nearly found where "price" stands. That is late interaction (Khattab and Zaharia 2020) over words
 * out of context, whose vectors need no room in an index.
 */
final class Comparison {

    private final Senses senses;

    /** The pieces of words of passages that were compared before; a new version of a document has new keys. */
    private final ConcurrentHashMap<Passage.Key, int[]> known = new ConcurrentHashMap<>();

    Comparison(Senses senses) {
        this.senses = senses;
    }

    /**
     * A question with some of its hits, in their order. A document has one title, however many of its hits there are.
     */
    List<Likeness> of(Query query, List<Hit> hits) {
        int[] asked = senses.words().pieces(query.text());
        double[] about = senses.topics().of(query.meaning());
        Map<DocumentId, Double> topics = new HashMap<>();
        return hits.stream()
                .map(hit ->
                        of(asked, topics.computeIfAbsent(hit.passage().document(), document -> topic(about, hit)), hit))
                .toList();
    }

    private Likeness of(int[] asked, double topic, Hit hit) {
        int[] said =
                known.computeIfAbsent(hit.passage().key(), key -> senses.words().pieces(text(hit.passage())));
        if (asked.length == 0 || said.length == 0) {
            return new Likeness(0, 0, topic);
        }
        DoubleSummaryStatistics found =
                Arrays.stream(asked).mapToDouble(piece -> nearest(piece, said)).summaryStatistics();
        return new Likeness(found.getAverage(), found.getMin(), topic);
    }

    private static String text(Passage passage) {
        return Passage.searchable(passage.path() + "\n" + passage.text());
    }

    private double nearest(int piece, int[] said) {
        double nearest = -1;
        for (int other : said) {
            nearest = Math.max(nearest, senses.words().likeness(piece, other));
        }
        return nearest;
    }

    /** 0 where titles were not encoded. */
    private double topic(double[] about, Hit hit) {
        List<Embedding> titles = hit.found().titleEmbeddings();
        return titles.isEmpty() ? 0 : Topics.shared(about, senses.topics().of(titles.getFirst()));
    }
}
