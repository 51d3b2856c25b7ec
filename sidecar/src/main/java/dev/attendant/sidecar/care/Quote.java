package dev.attendant.sidecar.care;

import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words of an article, shown as evidence of a finding.
 *
 * @param location the article's place, such as a path
 * @param title the article's title
 * @param headings the headings above the words, outermost first
 * @param text the words
 * @param marks what matters in {@code text}, in order
 */
public record Quote(String location, String title, List<String> headings, String text, List<Span> marks) {

    /** Longer texts are cut, since a report shows many. */
    private static final int LONGEST = 3_000;

    public Quote {
        headings = List.copyOf(headings);
        marks = List.copyOf(marks);
    }

    /** Words of a document; marks beyond what is shown are left out. */
    public static Quote of(DocumentVersion document, List<String> headings, String text, List<Span> marks) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        List<Span> within =
                marks.stream().filter(mark -> mark.end() <= shown.length()).toList();
        return new Quote(document.location(), document.title(), headings, shown, within);
    }

    /** The same words with more marks; those that are marked already stay. */
    public Quote marking(List<Span> more) {
        List<Span> all = Stream.concat(
                        marks.stream(),
                        more.stream().filter(span -> marks.stream().noneMatch(span::overlaps)))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        return new Quote(location, title, headings, text, all);
    }
}
