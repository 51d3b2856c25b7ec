package dev.attendant.sidecar.grounding.statement;

import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the sentences of a text are; a line break ends one too. */
public final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?。！？])[\"”’')\\]]?\\s++|\\s*\\R\\s*|(?<=[。！？])");
    private static final Pattern SHORTENED = Pattern.compile(
            "(?i)(?:\\b(?:e\\.g|i\\.e|etc|approx|no|mr|mrs|ms|dr|st|vs|incl|max|min|[ap]\\.m)|\\b\\p{L})\\.\\s*$");

    /** What stands before the end of a sentence as far as it may be a shortened word. */
    private static final int LOOK_BACK = 12;

    private Sentences() {}

    /** The sentences in order, without the white space around them. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        Matcher matcher = END.matcher(text);
        int start = 0;
        while (matcher.find()) {
            if (!isShortened(text, matcher)) {
                add(text, start, matcher.start(), sentences);
                start = matcher.end();
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static boolean isShortened(String text, Matcher end) {
        String before = text.substring(Math.max(0, end.start() - LOOK_BACK), end.start());
        boolean continues = end.end() < text.length() && Character.isLowerCase(text.charAt(end.end()));
        return end.group().indexOf('\n') < 0
                && SHORTENED.matcher(before).find()
                && (continues || !before.endsWith("m."));
    }

    private static void add(String text, int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Span(start, end));
        }
    }
}
