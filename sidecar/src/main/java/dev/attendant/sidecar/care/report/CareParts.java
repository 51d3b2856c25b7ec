package dev.attendant.sidecar.care.report;

import static dev.attendant.sidecar.page.Html.all;
import static dev.attendant.sidecar.page.Html.escaped;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all sections of the page are made of. */
final class CareParts {

    private CareParts() {}

    static String tile(String anchor, int count, String name, long urgent) {
        String note = urgent == 0 ? "" : " <small class=\"urgent\">" + urgent + " urgent</small>";
        return "<a class=\"tile" + (count == 0 ? " none" : "") + "\" href=\"#" + anchor + "\"><b>" + count
                + "</b><small>" + escaped(name) + "</small>" + note + "</a>";
    }

    static String section(String anchor, String title, String hint, String content) {
        return "<section id=\"" + anchor + "\"><h2>" + escaped(title) + "</h2><p class=\"hint\">" + escaped(hint)
                + "</p>" + content + "</section>";
    }

    static String calm(String words) {
        return "<p class=\"calm\">" + escaped(words) + "</p>";
    }

    static String card(Severity severity, String badge, String title, String content) {
        return "<article class=\"" + severity.name().toLowerCase(Locale.ROOT) + "\"><h3><span class=\"badge\">"
                + escaped(badge) + "</span>" + escaped(title) + "</h3>" + content + "</article>";
    }

    static String sides(Quote left, Quote right) {
        return "<div class=\"sides\">" + side(left) + side(right) + "</div>";
    }

    static String side(Quote quote) {
        return "<div class=\"side\">" + where(quote) + "<p class=\"words\">" + marked(quote) + "</p></div>";
    }

    /** Where words stand: title, headings and place. */
    static String where(Quote quote) {
        String path = Stream.concat(Stream.of("<b>" + escaped(quote.title()) + "</b>"), headings(quote))
                .collect(Collectors.joining(" › "));
        return "<p class=\"where\">" + path + "<br><code>" + escaped(quote.location()) + "</code></p>";
    }

    /** The urgent and doubtful ones in full, those that only editors notice behind a click. */
    static <T> String bySeverity(List<T> findings, Function<T, Severity> severity, Function<T, String> shown) {
        List<T> first = findings.stream()
                .filter(each -> severity.apply(each) != Severity.LOW)
                .toList();
        List<T> last = findings.stream()
                .filter(each -> severity.apply(each) == Severity.LOW)
                .toList();
        String more = last.isEmpty()
                ? ""
                : "<details" + (first.isEmpty() ? " open" : "") + "><summary>" + last.size()
                        + " with articles that customers are not answered from</summary>" + all(last, shown)
                        + "</details>";
        return all(first, shown) + more;
    }

    private static Stream<String> headings(Quote quote) {
        return quote.headings().stream()
                .filter(each -> !each.equals(quote.title()))
                .map(each -> escaped(each));
    }

    private static String marked(Quote quote) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Span mark : quote.marks()) {
            html.append(escaped(quote.text().substring(at, mark.start())))
                    .append("<mark>")
                    .append(escaped(mark.of(quote.text())))
                    .append("</mark>");
            at = mark.end();
        }
        return html.append(escaped(quote.text().substring(at))).toString();
    }
}
