package dev.attendant.sidecar.care.report;

import static dev.attendant.sidecar.page.Html.all;
import static dev.attendant.sidecar.page.Html.escaped;

import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.gap.Gap;
import dev.attendant.sidecar.care.gap.Gap.Nearest;
import dev.attendant.sidecar.care.gap.Gap.Wording;
import java.util.Locale;

/** The part of the page that shows what no article answers. */
final class GapSection {

    private final CareReport report;

    GapSection(CareReport report) {
        this.report = report;
    }

    String html() {
        return CareParts.section("gaps", "Gaps", hint(), content());
    }

    private String hint() {
        return report.questions() == 0
                ? "Questions that no article answers, grouped. Name a file of questions with --questions to see them."
                : report.answered() + " of " + report.questions()
                        + " questions were answered. Those that want an article, grouped by what they ask:";
    }

    private String content() {
        if (report.questions() > 0 && report.gaps().isEmpty()) {
            return CareParts.calm("No question was left open for want of an article.");
        }
        return all(report.gaps(), this::gap);
    }

    private String gap(Gap gap) {
        String bar = String.format(
                Locale.ROOT, "<div class=\"bar\" style=\"width:%.0f%%\"></div>", 100.0 * gap.asked() / most());
        return CareParts.card(
                gap.asked() > 1 ? Severity.MEDIUM : Severity.LOW,
                "asked " + (gap.asked() == 1 ? "once" : gap.asked() + " times"),
                gap.name(),
                bar
                        + "<div class=\"sides\"><div class=\"side\"><p class=\"where\"><b>In the customers' words</b></p><ul>"
                        + all(gap.questions(), GapSection::wording) + "</ul></div>" + outline(gap) + "</div>");
    }

    private int most() {
        return report.gaps().stream().mapToInt(Gap::asked).max().orElse(1);
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
