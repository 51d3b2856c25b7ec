package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes sentences of a passage into an answer and keeps the proof of each. */
final class DraftWriter {

    private static final Pattern LIST_MARKER = Pattern.compile("(?:^|\\n)(- |\\d{1,3}\\. )$");

    private final Passage passage;
    private final String location;
    private final StringBuilder text = new StringBuilder();
    private final List<Evidence> evidence = new ArrayList<>();

    DraftWriter(Passage passage, String location) {
        this.passage = passage;
        this.location = location;
    }

    void add(Span sentence, double score) {
        text.append(separator(sentence));
        int start = text.length();
        String quote = sentence.of(passage.text());
        text.append(quote);
        evidence.add(new Evidence(
                new Span(start, text.length()),
                passage.document(),
                passage.version(),
                passage.title(),
                location,
                passage.inDocument(sentence),
                quote,
                Evidence.Verdict.VERBATIM,
                Math.clamp(score, 0, 1)));
    }

    Draft draft() {
        return new Draft(text.toString(), evidence);
    }

    /** Sentences of a paragraph follow each other; list items keep their lines and markers. */
    private String separator(Span sentence) {
        Matcher marker = LIST_MARKER.matcher(passage.text().substring(0, sentence.start()));
        String itemMarker = marker.find() ? marker.group(1) : "";
        boolean newLine = !itemMarker.isEmpty() || startsLine(sentence);
        return (text.isEmpty() ? "" : newLine ? "\n" : " ") + itemMarker;
    }

    private boolean startsLine(Span sentence) {
        return sentence.start() == 0 || passage.text().charAt(sentence.start() - 1) == '\n';
    }
}
