package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.knowledge.Sentences;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text that arrives in pieces into sentences; one is passed on once the next has begun, or its line has ended.
 */
final class SentenceStream {

    private static final Pattern MARKER = Pattern.compile("(?:[-*\u2022]|(\\d{1,3})[.)])\\s+");
    private static final Pattern ENDED = Pattern.compile("[.!?:\u3002\uff01\uff1f\u2026][\"'\u201d\u2019)*]*\\s*\\z");

    private final Consumer<Sentence> sentences;
    private final StringBuilder pending = new StringBuilder();
    private boolean first = true;
    private boolean newLine;

    SentenceStream(Consumer<Sentence> sentences) {
        this.sentences = sentences;
    }

    /**
     * A sentence.
     *
     * @param before what parts it from the one before, with the mark of a list's item
     */
    record Sentence(String before, String text) {}

    void add(String piece) {
        pending.append(piece);
        for (int end = pending.indexOf("\n"); end >= 0; end = pending.indexOf("\n")) {
            passOn(pending.substring(0, end), 0);
            pending.delete(0, end + 1);
            newLine = true;
        }
        passOn(pending.toString(), 1);
    }

    /** What is left once nothing more comes. A last sentence without an end is kept only of a text that is whole. */
    void end(boolean whole) {
        boolean ended = whole || ENDED.matcher(pending).find();
        passOn(pending.toString(), ended ? 0 : 1);
        pending.setLength(0);
    }

    /** @param kept how many of the last sentences may yet go on */
    private void passOn(String text, int kept) {
        List<Span> spans = Sentences.of(text, new Span(0, text.length()));
        int ready = spans.size() - kept;
        for (int i = 0; i < ready; i++) {
            passOn(spans.get(i).of(text));
        }
        if (kept > 0 && ready > 0) {
            pending.delete(0, spans.get(ready).start());
        }
    }

    private void passOn(String sentence) {
        Matcher marker = MARKER.matcher(sentence);
        boolean item = marker.lookingAt();
        String mark = item ? mark(marker) : "";
        String text = sentence.substring(item ? marker.end() : 0).replace("**", "");
        if (!text.isBlank()) {
            sentences.accept(new Sentence((first ? "" : newLine || item ? "\n" : " ") + mark, text));
            first = false;
            newLine = false;
        }
    }

    private static String mark(Matcher marker) {
        return marker.group(1) == null ? "- " : marker.group(1) + ". ";
    }
}
