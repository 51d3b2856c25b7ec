package dev.attendant.sidecar.care.report;

import static dev.attendant.sidecar.care.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Severity;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class CarePageTest {

    private static final String HOSTILE = "<script>alert(\"x\")</script> & 'more'";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    @Test
    void shouldShowBothSidesWithWhatDiffersMarked() {
        String page = CarePage.html(report(quote("Return it within 30 days.", new Span(17, 24))));

        assertThat(page).contains("Return it within <mark>30 days</mark>.").contains("time differs");
    }

    @Test
    void shouldShowForeignTextAsText() {
        String page = CarePage.html(report(quote(HOSTILE, new Span(0, 8))));

        assertThat(page).doesNotContain("<script").contains("<mark>&lt;script&gt;</mark>alert(&quot;x&quot;)");
    }

    @Test
    void shouldNeedNothingElse() {
        String page = CarePage.html(report(quote("Plain.")));

        assertThat(page)
                .doesNotContain("<link")
                .doesNotContain("<img")
                .doesNotContain("src=")
                .doesNotContain("url(");
        assertThat(page).contains("prefers-color-scheme:dark");
    }

    @Test
    void shouldSayWhereNothingWasFound() {
        String page = CarePage.html(new CareReport(
                "help", DAY, 3, List.of(), List.of(), List.of(), List.of(), List.of(), null, 2, 2, List.of()));

        assertThat(page)
                .contains(
                        "No two articles were found to contradict each other.",
                        "No question was left open for want of an article.");
    }

    @Test
    void shouldNotTellOfGapsWhereNobodyAsked() {
        String page = CarePage.html(new CareReport(
                "help", DAY, 3, List.of(), List.of(), List.of(), List.of(), List.of(), null, 0, 0, List.of()));

        assertThat(page).doesNotContain("href=\"#gaps\"").contains("--questions");
    }

    @Test
    void shouldTellHowOftenAndWhenCustomersAsked() {
        String page = CarePage.html(report(quote("Plain.")));

        assertThat(page)
                .contains(
                        "href=\"#asked\"",
                        "The newest 7 questions without an answer from 2026-02-13 to 2026-03-15",
                        "asked 5 times, 2026-02-14 to 2026-03-02",
                        "When?");
    }

    @Test
    void shouldTellTheSameOnATerminal() {
        String summary = CareSummary.of(report(quote("Return it within 30 days.", new Span(17, 24))));

        assertThat(summary)
                .contains(
                        "contradictions: 1",
                        "within [30 days].",
                        "(no such article)",
                        "7 questions, the newest, were not answered from 2026-02-13 to 2026-03-15",
                        "5 x  When?  (2026-02-14 to 2026-03-02)",
                        "2 x  Where?",
                        "1 of 3 questions");
    }

    private static CareReport report(Quote quote) {
        return new CareReport(
                HOSTILE,
                DAY,
                2,
                List.of(new Contradiction(Severity.HIGH, "time", 0.9, quote, quote)),
                List.of(new Duplicate(Duplicate.Kind.SECTION, Severity.LOW, 0.8, List.of(quote, quote, quote))),
                List.of(new Outdated(Severity.MEDIUM, Outdated.Kind.UNTOUCHED, HOSTILE, quote)),
                List.of(new DeadLink(Severity.HIGH, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE)),
                List.of(new LooseRelation(
                        Severity.MEDIUM, LooseRelation.Kind.NOWHERE, HOSTILE, HOSTILE, HOSTILE, "no such article")),
                new AskedGaps(
                        Instant.parse("2026-02-13T10:00:00Z"),
                        Instant.parse("2026-03-15T10:00:00Z"),
                        7,
                        true,
                        List.of(new AskedGap(
                                Instant.parse("2026-02-14T10:00:00Z"),
                                Instant.parse("2026-03-02T10:00:00Z"),
                                gap("When?", 5)))),
                3,
                1,
                List.of(gap("Where?", 2)));
    }

    private static Gap gap(String name, int asked) {
        return new Gap(
                name,
                asked,
                List.of(new Gap.Wording(HOSTILE, asked)),
                new Gap.Outline(HOSTILE, List.of(HOSTILE), List.of(new Gap.Nearest(HOSTILE, HOSTILE, 0.5))));
    }

    private static Quote quote(String text, Span... marks) {
        return Quote.of(article("a", "# " + "A title\n\nWords."), List.of("Returns"), text, List.of(marks));
    }
}
