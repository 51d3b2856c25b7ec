package dev.attendant.sidecar.care.report;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.age.Outdated;
import dev.attendant.sidecar.care.contradiction.Contradiction;
import dev.attendant.sidecar.care.duplicate.Duplicate;
import dev.attendant.sidecar.care.gap.AskedGap;
import dev.attendant.sidecar.care.gap.AskedGaps;
import dev.attendant.sidecar.care.gap.Gap;
import dev.attendant.sidecar.care.link.DeadLink;
import dev.attendant.sidecar.care.relation.LooseRelation;
import dev.attendant.sidecar.retrieval.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report in plain text, for a terminal. */
public final class CareSummary {

    /** More findings of a kind are counted only; the page and the JSON have all. */
    private static final int SHOWN = 20;

    private CareSummary() {}

    /** Every kind of finding with its count, and the first of each. */
    public static String of(CareReport report) {
        return report.articles() + " articles of " + report.source() + " on " + report.day() + "\n"
                + part("contradictions", report.contradictions(), CareSummary::contradiction)
                + part("near-duplicates", report.duplicates(), CareSummary::duplicate)
                + part("signs of age", report.outdated(), CareSummary::outdated)
                + part("links that lead nowhere", report.deadLinks(), CareSummary::deadLink)
                + part("relations to mend", report.relations(), CareSummary::relation)
                + (report.asked() == null ? "" : "\n" + of(report.asked()))
                + gaps(report);
    }

    /** What customers asked, a line for each gap and its nearest article. */
    public static String of(AskedGaps asked) {
        return asked.questions() + " questions" + (asked.cut() ? ", the newest," : "") + " were not answered from "
                + day(asked.from()) + " to " + day(asked.until())
                + part("gaps that customers came upon", asked.gaps(), CareSummary::asked);
    }

    private static String gaps(CareReport report) {
        return report.questions() == 0
                ? ""
                : "\n" + report.answered() + " of " + report.questions() + " questions were answered"
                        + part("gaps", report.gaps(), CareSummary::gap);
    }

    private static <T> String part(String name, List<T> findings, Function<T, String> shown) {
        String more = findings.size() > SHOWN ? "  and " + (findings.size() - SHOWN) + " more\n" : "";
        return "\n" + name + ": " + findings.size() + "\n"
                + findings.stream().limit(SHOWN).map(shown).collect(Collectors.joining()) + more;
    }

    private static String contradiction(Contradiction found) {
        return line(found.severity().name(), found.about() + " differs") + quote(found.left()) + quote(found.right());
    }

    private static String duplicate(Duplicate found) {
        String alike = String.format(Locale.ROOT, "%.0f %% alike: ", 100 * found.similarity());
        String places = found.places().stream()
                .map(place -> "         " + place(place) + "\n")
                .collect(Collectors.joining());
        return line(found.severity().name(), alike + found.kind().name().toLowerCase(Locale.ROOT)) + places;
    }

    private static String outdated(Outdated found) {
        return line(found.severity().name(), found.reason()) + quote(found.quote());
    }

    private static String deadLink(DeadLink found) {
        return line(found.severity().name(), found.location() + ": " + found.address() + " (" + found.reason() + ")");
    }

    private static String relation(LooseRelation found) {
        return line(found.severity().name(), found.relation() + " (" + found.reason() + ")");
    }

    private static String gap(Gap gap) {
        return "  %3d x  %s%n".formatted(gap.asked(), gap.name());
    }

    private static String asked(AskedGap asked) {
        String nearest = asked.gap().outline().nearest().stream()
                .findFirst()
                .map(article -> "         nearest: %s (%s)%n".formatted(article.title(), article.location()))
                .orElse("");
        String days = "%s to %s".formatted(day(asked.first()), day(asked.last()));
        return "  %3d x  %s  (%s)%n".formatted(asked.gap().asked(), asked.gap().name(), days) + nearest;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static String line(String severity, String words) {
        return "  %-6s %s%n".formatted(severity.toLowerCase(Locale.ROOT), words);
    }

    private static String quote(Quote quote) {
        return "         " + place(quote) + "\n           " + marked(quote).replace("\n", " ") + "\n";
    }

    private static String place(Quote quote) {
        return quote.headings().isEmpty()
                ? quote.location()
                : quote.location() + " > " + String.join(" > ", quote.headings());
    }

    private static String marked(Quote quote) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (Span mark : quote.marks()) {
            words.append(quote.text(), at, mark.start())
                    .append('[')
                    .append(mark.of(quote.text()))
                    .append(']');
            at = mark.end();
        }
        return words.append(quote.text().substring(at)).toString();
    }
}
