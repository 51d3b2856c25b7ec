package dev.attendant.sidecar.care.report;

import static dev.attendant.sidecar.page.Html.all;
import static dev.attendant.sidecar.page.Html.escaped;

import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.age.Outdated;
import dev.attendant.sidecar.care.contradiction.Contradiction;
import dev.attendant.sidecar.care.duplicate.Duplicate;
import dev.attendant.sidecar.care.link.DeadLink;
import dev.attendant.sidecar.care.relation.LooseRelation;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Shows a report as a page that needs nothing else. */
public final class CarePage {

    private final CareReport report;

    private CarePage(CareReport report) {
        this.report = report;
    }

    /** The page: how much there is of each kind, then every finding, the urgent ones first. */
    public static String html(CareReport report) {
        CarePage page = new CarePage(report);
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Care for the knowledge base</title><style>"
                + CareStyle.CSS + "</style></head><body><main>" + page.head() + page.contradictions()
                + page.duplicates() + page.outdated() + page.deadLinks() + page.relations()
                + (report.asked() == null ? "" : GapSection.html(report.asked()))
                + GapSection.html(report)
                + "</main></body></html>";
    }

    private String head() {
        return "<header><h1>Care for the knowledge base</h1><p class=\"lead\">" + report.articles() + " articles of "
                + escaped(report.source()) + ", looked at on " + report.day() + "</p><nav class=\"tiles\">"
                + tile("contradictions", "contradictions", report.contradictions(), Contradiction::severity)
                + tile("duplicates", "near-duplicates", report.duplicates(), Duplicate::severity)
                + tile("outdated", "signs of age", report.outdated(), Outdated::severity)
                + tile("links", "links that lead nowhere", report.deadLinks(), DeadLink::severity)
                + tile("relations", "relations to mend", report.relations(), LooseRelation::severity)
                + gaps() + "</nav></header>";
    }

    /** Where no question was asked, nothing is known of gaps. */
    private String gaps() {
        return (report.asked() == null
                        ? ""
                        : CareParts.tile("asked", report.asked().gaps().size(), "asked in vain", 0))
                + (report.questions() == 0
                        ? ""
                        : CareParts.tile("gaps", report.gaps().size(), "gaps", 0));
    }

    private static <T> String tile(String anchor, String name, List<T> findings, Function<T, Severity> severity) {
        long urgent = findings.stream()
                .filter(each -> severity.apply(each) == Severity.HIGH)
                .count();
        return CareParts.tile(anchor, findings.size(), name, urgent);
    }

    private String contradictions() {
        String content = report.contradictions().isEmpty()
                ? CareParts.calm("No two articles were found to contradict each other.")
                : CareParts.bySeverity(report.contradictions(), Contradiction::severity, CarePage::contradiction);
        return CareParts.section(
                "contradictions",
                "Contradictions",
                "Two articles say different things about the same matter. What differs is marked.",
                content);
    }

    private static String contradiction(Contradiction found) {
        return CareParts.card(
                found.severity(),
                label(found.severity()),
                found.about() + " differs",
                CareParts.sides(found.left(), found.right()));
    }

    private String duplicates() {
        String content = report.duplicates().isEmpty()
                ? CareParts.calm("No two articles or sections say nearly the same.")
                : CareParts.bySeverity(report.duplicates(), Duplicate::severity, CarePage::duplicate);
        return CareParts.section(
                "duplicates",
                "Near-duplicates",
                "What is written twice grows apart. Keep one, or tell clearly what differs; it is marked.",
                content);
    }

    private static String duplicate(Duplicate found) {
        String others = found.places().size() == 2
                ? ""
                : "<details><summary>" + (found.places().size() - 2) + " more places</summary>"
                        + all(found.places().stream().skip(2).toList(), CareParts::where) + "</details>";
        return CareParts.card(
                found.severity(),
                String.format(Locale.ROOT, "%.0f %% alike", 100 * found.similarity()),
                found.places().size() + " " + what(found.kind()),
                CareParts.sides(found.places().getFirst(), found.places().get(1)) + others);
    }

    private static String what(Duplicate.Kind kind) {
        return switch (kind) {
            case ARTICLE -> "articles say nearly the same";
            case SECTION -> "articles share a section";
            case TOPIC -> "articles are about the same topic, in other words";
        };
    }

    private String outdated() {
        String content = report.outdated().isEmpty()
                ? CareParts.calm("No article shows its age.")
                : CareParts.bySeverity(report.outdated(), Outdated::severity, CarePage::outdated);
        return CareParts.section(
                "outdated",
                "Signs of age",
                "Articles that expired, were replaced, promise what is past, or were not looked at for long.",
                content);
    }

    private static String outdated(Outdated found) {
        String kind = found.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return CareParts.card(found.severity(), kind, found.reason(), CareParts.side(found.quote()));
    }

    private String deadLinks() {
        String content = report.deadLinks().isEmpty()
                ? CareParts.calm("Every link that was followed leads somewhere.")
                : "<table><tr><th>article</th><th>link</th><th>what is wrong</th></tr>"
                        + all(report.deadLinks(), CarePage::deadLink) + "</table>";
        return CareParts.section(
                "links",
                "Links that lead nowhere",
                "A reader who clicks there finds nothing, or the wrong place.",
                content);
    }

    private static String deadLink(DeadLink found) {
        return "<tr><td><b>" + escaped(found.title()) + "</b><br><code>" + escaped(found.location())
                + "</code></td><td>"
                + escaped(found.words()) + "<br><code>" + escaped(found.address())
                + "</code></td><td>" + badge(found.severity()) + " " + escaped(found.reason()) + "</td></tr>";
    }

    private String relations() {
        String content = report.relations().isEmpty()
                ? CareParts.calm("Every relation leads somewhere.")
                : "<table><tr><th>article</th><th>relation</th><th>what is wrong</th></tr>"
                        + all(report.relations(), CarePage::relation) + "</table>";
        return CareParts.section(
                "relations",
                "Relations to mend",
                "What an article requires or is replaced by is followed with each question, where it leads somewhere.",
                content);
    }

    private static String relation(LooseRelation found) {
        return "<tr><td><b>" + escaped(found.title()) + "</b><br><code>" + escaped(found.location())
                + "</code></td><td>" + escaped(found.relation()) + "</td><td>" + badge(found.severity()) + " "
                + escaped(found.reason()) + "</td></tr>";
    }

    private static String badge(Severity severity) {
        return "<span class=\"badge " + severity.name().toLowerCase(Locale.ROOT) + "\">" + label(severity) + "</span>";
    }

    private static String label(Severity severity) {
        return switch (severity) {
            case HIGH -> "urgent";
            case MEDIUM -> "to check";
            case LOW -> "for order";
        };
    }
}
