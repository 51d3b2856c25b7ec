package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the sentences of a text. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g.", "i.e.", "etc.", "approx.", "no.", "vs.", "mr.", "mrs.", "ms.", "dr.", "incl.", "max.", "min.");

    private Sentences() {}

    /** The sentences within a span of a text, white space at their ends left out; never empty ones. */
    static List<Span> of(String text, Span within) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(within.of(text));
        List<Span> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (!endsInAbbreviation(text, within.start() + start, within.start() + end)) {
                addTrimmed(text, within.start() + start, within.start() + end, sentences);
                start = end;
            }
        }
        addTrimmed(text, within.start() + start, within.end(), sentences);
        return sentences;
    }

    private static boolean endsInAbbreviation(String text, int start, int end) {
        String sentence = text.substring(start, end).stripTrailing();
        String lastWord = sentence.substring(sentence.lastIndexOf(' ') + 1).toLowerCase(Locale.ENGLISH);
        return ABBREVIATIONS.contains(lastWord.replaceFirst("^\\(", ""));
    }

    private static void addTrimmed(String text, int start, int end, List<Span> sentences) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }
}
