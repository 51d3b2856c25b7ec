package dev.attendant.sidecar.care.report;

import static dev.attendant.sidecar.page.Html.all;
import static dev.attendant.sidecar.page.Html.escaped;

import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.gap.AskedGap;
import dev.attendant.sidecar.care.gap.AskedGaps;
import dev.attendant.sidecar.care.gap.Gap;
import dev.attendant.sidecar.care.gap.Gap.Nearest;
import dev.attendant.sidecar.care.gap.Gap.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** The parts of the page that show what no article answers. */
final class GapSection {

    private final int most;

    /** @param gaps those that are shown side by side */
    private GapSection(Stream<Gap> gaps) {
        this.most = gaps.mapToInt(Gap::asked).max().orElse(1);
    }

    /** The gaps among a file's questions. */
    static String html(CareReport report) {
        GapSection section = new GapSection(report.gaps().stream());
        String content = report.questions() > 0 && report.gaps().isEmpty()
                ? CareParts.calm("No question was left open for want of an article.")
                : all(report.gaps(), gap -> section.gap(gap, ""));
        return CareParts.section("gaps", "Gaps", hint(report), content);
    }

    /** The gaps that customers came upon. */
    static String html(AskedGaps asked) {
        GapSection section = new GapSection(asked.gaps().stream().map(AskedGap::gap));
        String content = asked.gaps().isEmpty()
                ? CareParts.calm("No customer's question was left open for want of an article.")
                : all(asked.gaps(), gap -> section.gap(gap.gap(), ", " + days(gap)));
        return CareParts.section("asked", "What customers asked in vain", hint(asked), content);
    }

    private static String hint(CareReport report) {
        return report.questions() == 0
                ? "Questions that no article answers, grouped. Name a file of questions with --questions to see them."
                : report.answered() + " of " + report.questions()
                        + " questions were answered. Those that want an article, grouped by what they ask:";
    }

    private static String hint(AskedGaps asked) {
        String newest = asked.cut() ? "The newest " : "";
        return newest + asked.questions() + " questions without an answer from " + day(asked.from()) + " to "
                + day(asked.until()) + ", grouped by what they ask. Personal data is masked.";
    }

    private static String days(AskedGap asked) {
        LocalDate first = day(asked.first());
        LocalDate last = day(asked.last());
        return first.equals(last) ? "on " + first : first + " to " + last;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private String gap(Gap gap, String when) {
        String bar = String.format(
                Locale.ROOT, "<div class=\"bar\" style=\"width:%.0f%%\"></div>", 100.0 * gap.asked() / most);
        return CareParts.card(
                gap.asked() > 1 ? Severity.MEDIUM : Severity.LOW,
                "asked " + (gap.asked() == 1 ? "once" : gap.asked() + " times") + when,
                gap.name(),
                bar
                        + "<div class=\"sides\"><div class=\"side\"><p class=\"where\"><b>In the customers' words</b></p><ul>"
                        + all(gap.questions(), GapSection::wording) + "</ul></div>" + outline(gap) + "</div>");
    }

    private static String wording(Wording wording) {
        String times = wording.asked() == 1 ? "" : " <span class=\"times\">× " + wording.asked() + "</span>";
        return "<li>" + escaped(wording.text()) + times + "</li>";
    }

    private static String outline(Gap gap) {
        return "<div class=\"side\"><p class=\"where\"><b>Draft outline</b></p><p class=\"words\"><b>"
                + escaped(gap.outline().title()) + "</b></p><ol>"
                + all(gap.outline().headings(), heading -> "<li>" + escaped(heading) + "</li>")
                + "</ol><p class=\"where\">Nearest articles, perhaps the place for it:</p><ul>"
                + all(gap.outline().nearest(), GapSection::nearest) + "</ul></div>";
    }

    private static String nearest(Nearest article) {
        return "<li>" + escaped(article.title()) + String.format(Locale.ROOT, " (%.2f)", article.likeness()) + " <code>"
                + escaped(article.location()) + "</code></li>";
    }
}
