package dev.attendant.sidecar.insight;

import static dev.attendant.sidecar.page.Html.escaped;

import dev.attendant.sidecar.insight.Simulation.Compared;
import dev.attendant.sidecar.insight.Simulation.Effect;
import dev.attendant.sidecar.insight.Simulation.Ending;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what a change of the knowledge would do, as a page that needs nothing else. */
public final class SimulationReport {

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c1c28}
            table{border-collapse:collapse}td,th{padding:.2rem .8rem;text-align:left;border-bottom:1px solid #ddd}
            article{border:1px solid #ddd;border-left-width:.4rem;border-radius:.5rem;padding:.5rem 1rem;margin:1rem 0}
            .flips{border-left-color:#c98a00}.appears{border-left-color:#2a8f4f}.breaks{border-left-color:#c0392b}
            .sides{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
            h3{font-size:1.05rem;margin:.3rem 0}h4{margin:.2rem 0;font-size:.85rem;color:#777}
            p{white-space:pre-wrap;margin:.3rem 0}.evidence{font-size:.85rem;color:#777}
            code{background:#f3f3f7;padding:0 .2rem}
            @media (prefers-color-scheme:dark){body{background:#16161d;color:#e6e6ee}code{background:#2a2a35}}
            """;

    private SimulationReport() {}

    /** The figures, and every question whose answer breaks, flips or appears, in this order. */
    public static String html(Simulation.Figures figures, List<Compared> questions) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Simulation</title><style>" + STYLE
                + "</style></head><body><h1>What the change does to " + figures.n() + " answers</h1>" + table(figures)
                + Stream.of(Effect.BREAKS, Effect.FLIPS, Effect.APPEARS)
                        .map(effect -> section(effect, questions))
                        .collect(Collectors.joining())
                + "</body></html>";
    }

    private static String table(Simulation.Figures figures) {
        return "<table><tr><th></th><th>questions</th><th>share</th><th>95 % interval</th></tr>"
                + row("stay", figures.stays()) + row("flip", figures.flips()) + row("appear", figures.appears())
                + row("break", figures.breaks()) + "</table>";
    }

    private static String row(String name, Proportion value) {
        return String.format(
                Locale.ROOT,
                "<tr><th>%s</th><td>%d</td><td>%.1f %%</td><td>%.1f to %.1f %%</td></tr>",
                name,
                value.count(),
                100 * value.share(),
                100 * value.low(),
                100 * value.high());
    }

    private static String section(Effect effect, List<Compared> questions) {
        List<Compared> affected =
                questions.stream().filter(each -> each.effect() == effect).toList();
        String name = effect.name().toLowerCase(Locale.ROOT);
        return affected.isEmpty()
                ? ""
                : "<h2>" + affected.size() + " " + (affected.size() == 1 ? "answer " : "answers ")
                        + (affected.size() == 1 ? name : name.substring(0, name.length() - 1)) + "</h2>"
                        + affected.stream().map(each -> shown(name, each)).collect(Collectors.joining());
    }

    private static String shown(String effect, Compared compared) {
        return "<article class=\"" + effect + "\"><h3>"
                + escaped(String.join(" / ", compared.question().turns())) + "</h3><div class=\"sides\">"
                + side("before", compared.before()) + side("after", compared.after()) + "</div></article>";
    }

    private static String side(String name, Ending ending) {
        String evidence = ending.evidence().stream()
                .map(cited -> "<p class=\"evidence\"><code>" + escaped(cited.article()) + "</code> "
                        + escaped(cited.quote()) + "</p>")
                .collect(Collectors.joining());
        return "<div><h4>" + name + ": " + escaped(ending.outcome())
                + String.format(Locale.ROOT, ", confidence %.2f", ending.confidence()) + "</h4><p>"
                + escaped(ending.reply()) + "</p>" + evidence + "</div>";
    }
}
