package dev.attendant.sidecar.insight.evaluation;

import static dev.attendant.sidecar.page.Html.all;
import static dev.attendant.sidecar.page.Html.escaped;

import dev.attendant.sidecar.insight.evaluation.HelpcenterTurn.Cited;
import dev.attendant.sidecar.insight.sets.HelpcenterFile.Gold;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Shows what went wrong when a help centre was asked, as a page. */
public final class HelpcenterReport {

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1c28}
            table{border-collapse:collapse}td,th{padding:.2rem .8rem;text-align:left;border-bottom:1px solid #ddd}
            article{border:1px solid #ddd;border-radius:.5rem;padding:.5rem 1rem;margin:1rem 0}
            h2{font-size:1.05rem;margin:.3rem 0}.kind{color:#555;font-size:.85rem}
            dt{font-weight:600;margin-top:.4rem}dd{margin:0 0 0 1rem}code{background:#f3f3f7;padding:0 .2rem}
            @media (prefers-color-scheme:dark){body{background:#16161d;color:#e6e6ee}code{background:#2a2a35}}
            """;

    private HelpcenterReport() {}

    /** The figures, and every question that was not settled as it should be with what was found. */
    public static String html(HelpcenterQuality.Figures figures, List<HelpcenterTurn> turns) {
        List<HelpcenterTurn> misses =
                turns.stream().filter(turn -> !turn.isRight()).toList();
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Answers</title><style>" + STYLE
                + "</style></head><body><h1>Answers of the help centre</h1>" + table(figures) + "<h1>" + misses.size()
                + " of " + turns.size() + " questions went wrong</h1>" + all(misses, HelpcenterReport::miss)
                + "</body></html>";
    }

    private static String table(HelpcenterQuality.Figures figures) {
        return "<table>" + row("correct", figures.correct()) + row("quoteHit", figures.quoteHit())
                + row("wrong", figures.wrong()) + row("abstained", figures.abstained())
                + row("answeredUnanswerable", figures.answeredUnanswerable())
                + row("followupCorrect", figures.followupCorrect()) + row("confidenceEce", figures.confidenceEce())
                + row("p50Millis", figures.p50Millis()) + row("p99Millis", figures.p99Millis()) + "</table>";
    }

    private static String row(String name, double value) {
        return "<tr><th>" + name + "</th><td>" + String.format(Locale.ROOT, "%.3f", value) + "</td></tr>";
    }

    private static String miss(HelpcenterTurn turn) {
        return "<article><h2>" + escaped(String.join(" / ", turn.question().turns())) + "</h2><p class=\"kind\">"
                + escaped(turn.question().id() + ", " + turn.question().kind() + ": " + turn.outcome())
                + String.format(Locale.ROOT, ", confidence %.2f", turn.confidence()) + "</p><dl><dt>Reply</dt><dd>"
                + escaped(turn.reply()) + "</dd>" + part("Rests on", turn.cited(), HelpcenterReport::cited)
                + part("Should rest on", turn.question().gold(), HelpcenterReport::gold)
                + part("Found", turn.retrieved(), HelpcenterReport::cited) + "</dl></article>";
    }

    private static <T> String part(String name, List<T> items, Function<T, String> shown) {
        return items.isEmpty()
                ? ""
                : "<dt>" + name + "</dt>" + all(items, each -> "<dd>" + shown.apply(each) + "</dd>");
    }

    private static String cited(Cited cited) {
        return "<code>" + escaped(cited.article()) + "</code> " + escaped(cited.quote());
    }

    private static String gold(Gold gold) {
        return "<code>" + escaped(gold.article()) + "</code> " + escaped(gold.quote());
    }
}
