package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the sentences of a text. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g.", "i.e.", "etc.", "approx.", "no.", "vs.", "mr.", "mrs.", "ms.", "dr.", "incl.", "max.", "min.");

    private static final Pattern LIST_NUMBER = Pattern.compile("\\s*\\d{1,3}\\.");

    private Sentences() {}

    /** The sentences within a span of a text, white space at their ends left out; never empty ones. */
    public static List<Span> of(String text, Span within) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(within.of(text));
        List<Span> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (!endsWithin(text, within.start() + start, within.start() + end)) {
                addTrimmed(text, within.start() + start, within.start() + end, sentences);
                start = end;
            }
        }
        addTrimmed(text, within.start() + start, within.end(), sentences);
        return sentences;
    }

    /** Whether a point at the end belongs to an abbreviation or numbers a list item. */
    private static boolean endsWithin(String text, int start, int end) {
        String sentence = text.substring(start, end).stripTrailing();
        if (LIST_NUMBER.matcher(sentence).matches()) {
            return true;
        }
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
