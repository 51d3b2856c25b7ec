package dev.attendant.simulator.answer;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers from the evidence quoted in a prompt, as a careful model would: the passage that shares most words with the
 * question, from its best sentence on, two sentences long.
 */
public final class GroundedWriter {

    private static final int SENTENCES = 2;
    private static final int SHORTEST_WORD = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String NO_SOURCE = "I have no source that answers this.";

    private GroundedWriter() {}

    /**
     * @param prompt all that the model was sent, in which evidence stands as {@link Evidence} says
     * @param question the customer's
     */
    public static String answer(String prompt, String question) {
        Set<String> asked = words(DataLines.message(question).orElse(question));
        return Evidence.in(prompt).stream()
                .max(Comparator.comparingLong(passage -> overlap(passage, asked)))
                .map(passage -> quote(passage, asked))
                .orElse(NO_SOURCE);
    }

    private static String quote(String passage, Set<String> asked) {
        List<String> sentences = sentences(passage);
        if (sentences.isEmpty()) {
            return NO_SOURCE;
        }
        int best = 0;
        for (int i = 1; i < sentences.size(); i++) {
            best = overlap(sentences.get(i), asked) > overlap(sentences.get(best), asked) ? i : best;
        }
        return String.join(" ", sentences.subList(best, Math.min(sentences.size(), best + SENTENCES)));
    }

    private static List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }

    private static long overlap(String text, Set<String> asked) {
        return words(text).stream().filter(asked::contains).count();
    }

    private static Set<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
