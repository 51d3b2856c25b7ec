package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.retrieval.Span;
import java.util.stream.IntStream;

/** A text without its white space, since a splitter may change that. */
final class Squeezed {

    private final int[] places;
    private final String text;

    private Squeezed(String whole) {
        places = IntStream.range(0, whole.length())
                .filter(place -> !Character.isWhitespace(whole.charAt(place)))
                .toArray();
        StringBuilder kept = new StringBuilder();
        for (int place : places) {
            kept.append(whole.charAt(place));
        }
        text = kept.toString();
    }

    /**
     * Where a piece stands in a text; a piece may begin with the text's title. An empty span at its start where it does
     * not stand there.
     */
    static Span place(String piece, String title, String text) {
        String heading = new Squeezed(title).text;
        Squeezed whole = new Squeezed(text);
        String sought = new Squeezed(piece).text;
        int at = whole.text.indexOf(sought);
        if (at < 0 && sought.startsWith(heading)) {
            sought = sought.substring(heading.length());
            at = whole.text.indexOf(sought);
        }
        return at < 0 || sought.isEmpty()
                ? new Span(0, 0)
                : new Span(whole.places[at], whole.places[at + sought.length() - 1] + 1);
    }
}
