package dev.attendant.sidecar.retrieval;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reorders hits by how well the best single sentence of each, its title included, bears on the question. */
final class SentenceReranker {

    private static final int NEIGHBOURS = 2;

    /** Words that an index leaves out for being small, and that turn a sentence round. */
    private static final Pattern DENIAL = Pattern.compile("\\b(?:no|not)\\b", Pattern.CASE_INSENSITIVE);

    private final LexicalIndex lexical;
    private final RetrievalWeights weights;

    /** The words of passages that were found before; a new version of a document has new keys. */
    private final ConcurrentHashMap<Passage.Key, Words> known = new ConcurrentHashMap<>();

    /** A passage's distinct words: of its title and headings, of each sentence, and of all of that. */
    private record Words(Set<String> title, List<Set<String>> sentences, Set<String> all) {}

    /** What a passage says, whatever its order and its small words. */
    private record Said(Set<String> words, long denials) {}

    SentenceReranker(LexicalIndex lexical, RetrievalWeights weights) {
        this.lexical = lexical;
        this.weights = weights;
    }

    List<Hit> rerank(Query query, List<Hit> hits) {
        learn(hits);
        Map<String, Double> asked = lexical.weights(query.text(), query.context());
        List<Hit> rescored =
                hits.stream().map(hit -> rescored(query, asked, hit)).toList();
        return rescored.stream()
                .map(hit -> withNeighbours(hit, rescored))
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
        Set<Said> said = new HashSet<>();
        return hits.stream().filter(hit -> said.add(said(hit))).toList();
    }

    private Said said(Hit hit) {
        Words words = Objects.requireNonNull(known.get(hit.passage().key()));
        Set<String> all = new HashSet<>();
        words.sentences().forEach(all::addAll);
        return new Said(all, DENIAL.matcher(hit.passage().text()).results().count());
    }

    private Hit rescored(Query query, Map<String, Double> asked, Hit hit) {
        Words words = Objects.requireNonNull(known.get(hit.passage().key()));
        double title = overlap(asked, words.title());
        double headline = headline(query, hit);
        double best = weights.headline() * headline + weights.overlap() * title + weights.title() * title;
        double nearest = 0;
        for (int i = 0; i < words.sentences().size(); i++) {
            double cosine =
                    query.embedding().cosine(hit.found().sentenceEmbeddings().get(i));
            double shared = overlap(asked, words.sentences().get(i));
            best = Math.max(best, cosine + weights.overlap() * shared + weights.title() * title);
            nearest = Math.max(nearest, cosine);
        }
        double coverage = overlap(asked, words.all());
        double score =
                hit.score() + weights.sentence() * best + weights.titled() * headline + weights.coverage() * coverage;
        return new Hit(hit.found(), score, hit.lexical(), hit.dense(), nearest, headline, coverage);
    }

    /** The cosine of the question and the nearer of title and heading; 0 where they were not encoded. */
    private static double headline(Query query, Hit hit) {
        return hit.found().titleEmbeddings().stream()
                .mapToDouble(title -> query.embedding().cosine(title))
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
                        unknown.stream().flatMap(SentenceReranker::texts).toList())
                .iterator();
        unknown.forEach(passage -> known.put(passage.key(), taken(passage, words)));
    }

    /** The title with the headings, then the sentences. */
    private static Stream<String> texts(Passage passage) {
        return Stream.concat(
                Stream.of(passage.path()), passage.sentences().stream().map(sentence -> sentence.of(passage.text())));
    }

    private static Words taken(Passage passage, Iterator<Set<String>> words) {
        Set<String> title = words.next();
        List<Set<String>> sentences =
                passage.sentences().stream().map(sentence -> words.next()).toList();
        Set<String> all = new HashSet<>(title);
        sentences.forEach(all::addAll);
        return new Words(title, sentences, all);
    }

    /** A passage gains from others of its document that were found too, by how far each lies above the worst hit. */
    private Hit withNeighbours(Hit hit, List<Hit> all) {
        double worst = all.stream().mapToDouble(Hit::score).min().orElse(0);
        double gain = all.stream()
                .filter(other -> !other.equals(hit)
                        && other.passage().document().equals(hit.passage().document()))
                .mapToDouble(other -> other.score() - worst)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .limit(NEIGHBOURS)
                .mapToDouble(Double::doubleValue)
                .sum();
        return hit.withScore(hit.score() + weights.neighbours() * gain / NEIGHBOURS);
    }

    /** The share of what the question's words tell that is found among {@code words}, between 0 and 1. */
    private static double overlap(Map<String, Double> asked, Set<String> words) {
        double all = 0;
        double shared = 0;
        for (Map.Entry<String, Double> word : asked.entrySet()) {
            all += word.getValue();
            shared += words.contains(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : shared / all;
    }
}
