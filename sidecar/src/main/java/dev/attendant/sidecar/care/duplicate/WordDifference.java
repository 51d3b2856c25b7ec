package dev.attendant.sidecar.care.duplicate;

import dev.attendant.sidecar.care.Words;
import dev.attendant.sidecar.care.Words.Word;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What one text has and another has not, by their longest common subsequence of words.
 *
 * @param left what only the left text has, neighbouring words as one
 * @param right what only the right text has
 */
record WordDifference(List<Span> left, List<Span> right) {

    /** The comparison takes time and memory with the product of both lengths. */
    private static final int MOST_WORDS = 800;

    WordDifference {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    static WordDifference between(String left, String right) {
        List<Word> ours = words(left);
        List<Word> theirs = words(right);
        int[][] common = common(ours, theirs);
        List<Span> onlyOurs = new ArrayList<>();
        List<Span> onlyTheirs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < theirs.size()) {
            if (i < ours.size() && j < theirs.size() && same(ours, i, theirs, j)) {
                i++;
                j++;
            } else if (j == theirs.size() || i < ours.size() && common[i + 1][j] >= common[i][j + 1]) {
                add(onlyOurs, ours, i++);
            } else {
                add(onlyTheirs, theirs, j++);
            }
        }
        return new WordDifference(onlyOurs, onlyTheirs);
    }

    private static List<Word> words(String text) {
        return Words.of(text).stream().limit(MOST_WORDS).toList();
    }

    /** How many words the rest from each place on has in common. */
    private static int[][] common(List<Word> ours, List<Word> theirs) {
        int[][] common = new int[ours.size() + 1][theirs.size() + 1];
        for (int i = ours.size() - 1; i >= 0; i--) {
            for (int j = theirs.size() - 1; j >= 0; j--) {
                common[i][j] = same(ours, i, theirs, j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(List<Word> ours, int i, List<Word> theirs, int j) {
        return ours.get(i).text().equals(theirs.get(j).text());
    }

    /** Adds a word, to the span before where it is the next word. */
    private static void add(List<Span> spans, List<Word> words, int index) {
        Span word = words.get(index).span();
        boolean next = index > 0
                && !spans.isEmpty()
                && spans.getLast().end() == words.get(index - 1).span().end();
        if (next) {
            spans.set(spans.size() - 1, new Span(spans.getLast().start(), word.end()));
        } else {
            spans.add(word);
        }
    }
}
