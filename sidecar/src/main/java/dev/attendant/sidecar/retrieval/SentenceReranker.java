package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Senses;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reorders hits by how well the best single sentence of each, its title included, bears on the question. */
final class SentenceReranker {

    private static final int NEIGHBOURS = 2;

    private final LexicalIndex lexical;
    private final Comparison comparison;
    private final RetrievalWeights weights;

    /** The words of passages that were found before; a new version of a document has new keys. */
    private final ConcurrentHashMap<Passage.Key, PassageWords> known = new ConcurrentHashMap<>();

    SentenceReranker(LexicalIndex lexical, Senses senses, RetrievalWeights weights) {
        this.lexical = lexical;
        this.comparison = new Comparison(senses);
        this.weights = weights;
    }

    List<Hit> rerank(Query query, List<Hit> hits) {
        learn(hits);
        Map<String, Double> asked = lexical.weights(query.text(), query.context());
        List<Hit> rescored = compared(
                query,
                hits.stream()
                        .map(hit -> rescored(query, asked, hit))
                        .sorted(Hit.BEST_FIRST)
                        .toList());
        double worst = rescored.stream().mapToDouble(Hit::score).min().orElse(0);
        return rescored.stream()
                .collect(Collectors.groupingBy(hit -> hit.passage().document()))
                .values()
                .stream()
                .flatMap(together -> together.stream().map(hit -> withNeighbours(hit, together, worst)))
                .sorted(Hit.BEST_FIRST)
                .toList();
    }

    /**
     * Leaves only the best of passages that say the same: whose words that tell something are the same in some form,
     * and which deny as often. One number or name that differs makes two of them.
     *
     * @param hits as {@link #rerank} gave them
     */
    List<Hit> withoutRepeats(List<Hit> hits) {
        Set<Object> said = new HashSet<>();
        return hits.stream().filter(hit -> said.add(words(hit).said())).toList();
    }

    /** Compares the best further; the rest are taken to be as unlike as the least like of these. */
    private List<Hit> compared(Query query, List<Hit> hits) {
        List<Hit> best = hits.subList(0, Math.min(hits.size(), weights.compared()));
        List<Likeness> likenesses = comparison.of(query, best);
        double least = likenesses.stream().mapToDouble(this::gain).min().orElse(0);
        Stream<Hit> compared = IntStream.range(0, best.size())
                .mapToObj(i -> best.get(i).compared(likenesses.get(i), gain(likenesses.get(i))));
        Stream<Hit> rest = hits.stream().skip(best.size()).map(hit -> hit.withScore(hit.score() + least));
        return Stream.concat(compared, rest).toList();
    }

    private double gain(Likeness likeness) {
        return weights.likeness() * likeness.words() + weights.topic() * likeness.topic();
    }

    private PassageWords words(Hit hit) {
        return Objects.requireNonNull(known.get(hit.passage().key()));
    }

    private Hit rescored(Query query, Map<String, Double> asked, Hit hit) {
        PassageWords words = words(hit);
        double title = overlap(asked, words::inTitle);
        double headline = headline(query, hit);
        double best = weights.headline() * headline + weights.overlap() * title + weights.title() * title;
        double nearest = 0;
        for (int i = 0; i < hit.found().sentenceEmbeddings().size(); i++) {
            int sentence = i;
            double cosine =
                    query.answer().cosine(hit.found().sentenceEmbeddings().get(sentence));
            double shared = overlap(asked, word -> words.inSentence(sentence, word));
            best = Math.max(best, cosine + weights.overlap() * shared + weights.title() * title);
            nearest = Math.max(nearest, cosine);
        }
        double coverage = overlap(asked, words::anywhere);
        double score = hit.score()
                + weights.sentence() * best
                + weights.titled() * headline
                + weights.coverage() * coverage
                + weights.meaning() * hit.dense();
        return new Hit(hit.found(), score, hit.lexical(), hit.dense(), nearest, headline, coverage);
    }

    /** The cosine of the question and the nearer of title and heading; 0 where they were not encoded. */
    private static double headline(Query query, Hit hit) {
        return hit.found().titleEmbeddings().stream()
                .mapToDouble(title -> query.meaning().cosine(title))
                .max()
                .orElse(0);
    }

    /** Splits the passages that were not found before into words, all at once. */
    private void learn(List<Hit> hits) {
        List<Passage> unknown = hits.stream()
                .map(Hit::passage)
                .filter(passage -> !known.containsKey(passage.key()))
                .toList();
        Iterator<Set<String>> words = lexical.words(
                        unknown.stream().flatMap(PassageWords::texts).toList())
                .iterator();
        unknown.forEach(passage -> known.put(passage.key(), taken(passage, words)));
    }

    private static PassageWords taken(Passage passage, Iterator<Set<String>> words) {
        return new PassageWords(
                passage, PassageWords.texts(passage).map(text -> words.next()).toList());
    }

    /** A passage gains from others of its document that were found too, by how far each lies above the worst hit. */
    private Hit withNeighbours(Hit hit, List<Hit> together, double worst) {
        double gain = together.stream()
                .filter(other -> !other.equals(hit))
                .map(other -> other.score() - worst)
                .sorted(Comparator.reverseOrder())
                .limit(NEIGHBOURS)
                .mapToDouble(Double::doubleValue)
                .sum();
        return hit.withScore(hit.score() + weights.neighbours() * gain / NEIGHBOURS);
    }

    /** The share of what the question's words tell that is found, between 0 and 1. */
    private static double overlap(Map<String, Double> asked, Predicate<String> isFound) {
        double all = 0;
        double shared = 0;
        for (Map.Entry<String, Double> word : asked.entrySet()) {
            all += word.getValue();
            shared += isFound.test(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : shared / all;
    }
}
