package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.insight.sets.QuestionFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * As many documents as wanted, of real sentences: the question sets' own documents first, then others that each take
 * their title from one of those and their sentences from anywhere, so that words occur together as they never do and as
 * often as they do. The same sets and seed give the same documents.
 */
final class Recombined {

    private static final long SEED = 20_261_126;
    private static final int SENTENCES = 24;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");

    private Recombined() {}

    /** @param words how many words all documents have together, at least */
    static List<QuestionFile.Entry> documents(List<QuestionSet> sets, long words) {
        List<QuestionFile.Entry> real =
                sets.stream().flatMap(set -> set.documents().stream()).toList();
        List<String> sentences = real.stream()
                .flatMap(entry -> SENTENCE_END.splitAsStream(entry.text()))
                .filter(sentence -> !sentence.isBlank())
                .toList();
        List<QuestionFile.Entry> documents = new ArrayList<>();
        Random chance = new Random(SEED);
        long so = 0;
        for (int place = 0; so < words; place++) {
            QuestionFile.Entry like = real.get(place % real.size());
            String text = place < real.size() ? like.text() : mixed(sentences, chance);
            documents.add(new QuestionFile.Entry(Integer.toString(place), like.title(), text, like.path()));
            so += words(text);
        }
        return documents;
    }

    private static String mixed(List<String> sentences, Random chance) {
        return String.join(
                "\n",
                IntStream.range(0, SENTENCES)
                        .mapToObj(i -> sentences.get(chance.nextInt(sentences.size())))
                        .toList());
    }

    private static long words(String text) {
        return text.strip().split("\\s+").length;
    }
}
