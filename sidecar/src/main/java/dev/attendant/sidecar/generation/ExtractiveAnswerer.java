package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Answers in the knowledge base's own words: the best sentences of one passage, in the order in which they stand there.
 * Where the best is a step of a numbered list, the whole list is given.
 */
public final class ExtractiveAnswerer {

    private static final int MOST_SENTENCES = 3;
    /** Line breaks, which only code keeps, and what code is full of. */
    private static final Pattern CODE = Pattern.compile("\\n|\\w_\\w|\\(\\)|\\b0x\\p{XDigit}|[{}=<>;]\\s*$|==|::|->");

    private static final double CLOSE_TO_BEST = 0.6;

    private ExtractiveAnswerer() {}

    /**
     * Writes the answer that a hit gives to a question.
     *
     * @param location where the hit's document came from, for the reader of the evidence
     */
    public static Draft answer(Embedding question, Hit hit, String location) {
        Passage passage = hit.passage();
        DraftWriter writer = new DraftWriter(passage, location);
        chosen(question, hit.found())
                .forEach(i -> writer.add(
                        passage.sentences().get(i),
                        question.cosine(hit.found().sentenceEmbeddings().get(i))));
        return writer.draft();
    }

    /**
     * The hit to answer from: the first of the best hit's document that has more than code, since an error message
     * quoted back at a customer answers nothing; else the best hit itself.
     *
     * @param hits best first, at least one
     */
    public static Hit source(List<Hit> hits) {
        Hit best = hits.getFirst();
        return hits.stream()
                .filter(hit -> hit.passage().document().equals(best.passage().document()))
                .filter(hit -> hit.passage().sentences().stream().anyMatch(s -> !tellsNothing(hit.passage(), s)))
                .findFirst()
                .orElse(best);
    }

    /** The places of a passage's sentences, nearest to the question first, those that tell nothing after all others. */
    public static List<Integer> ranked(Embedding question, EncodedPassage passage) {
        return IntStream.range(0, passage.sentenceEmbeddings().size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> tellsNothing(
                                passage.passage(), passage.passage().sentences().get(i)))
                        .thenComparing(
                                i -> question.cosine(
                                        passage.sentenceEmbeddings().get(i)),
                                Comparator.reverseOrder()))
                .toList();
    }

    private static Set<Integer> chosen(Embedding question, EncodedPassage found) {
        List<Integer> ranked = ranked(question, found);
        int best = ranked.getFirst();
        double floor =
                CLOSE_TO_BEST * question.cosine(found.sentenceEmbeddings().get(best));
        Set<Integer> chosen = new TreeSet<>(steps(found.passage(), best));
        boolean nothing =
                tellsNothing(found.passage(), found.passage().sentences().get(best));
        ranked.stream()
                .filter(i -> nothing
                        || !tellsNothing(
                                found.passage(), found.passage().sentences().get(i)))
                .filter(i -> question.cosine(found.sentenceEmbeddings().get(i)) >= floor)
                .limit(MOST_SENTENCES)
                .forEach(chosen::add);
        chosen.add(best);
        return chosen;
    }

    /** All numbered steps of the passage if one of them is best; a step alone helps nobody. */
    private static List<Integer> steps(Passage passage, int best) {
        return isStep(passage, best)
                ? IntStream.range(0, passage.sentences().size())
                        .filter(i -> isStep(passage, i))
                        .boxed()
                        .toList()
                : List.of();
    }

    /** An error message quoted back answers nothing, and neither does the line that only leads to what follows it. */
    private static boolean tellsNothing(Passage passage, Span sentence) {
        String text = sentence.of(passage.text());
        return text.endsWith(":") || CODE.matcher(text).find();
    }

    /** Whether a sentence stands on a line that begins with a number. */
    private static boolean isStep(Passage passage, int sentence) {
        Span span = passage.sentences().get(sentence);
        return passage.text().substring(0, span.start()).matches("(?s)(.*\\n)?\\d{1,3}\\. [^\\n]*");
    }
}
