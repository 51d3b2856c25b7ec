package dev.attendant.sidecar.care.age;

import static dev.attendant.sidecar.care.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.age.Outdated.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    expires: 2026-03-14 | EXPIRED | HIGH
                    valid_until: 1 February 2026 | EXPIRED | HIGH
                    replaced_by: other | REPLACED | HIGH
                    status: deprecated | WITHDRAWN | HIGH
                    status: archived | WITHDRAWN | LOW
                    updated: 2024-03-14 | UNTOUCHED | MEDIUM
                    updated: 2024-03-14T10:00:00Z | UNTOUCHED | MEDIUM
                    """)
    void shouldReadSignsOfAgeFromAttributes(String attribute, Kind kind, Severity severity) {
        List<Outdated> found = check("---\n" + attribute + "\n---\n# Fees\n\nA fee is due.");

        assertThat(found).singleElement().satisfies(sign -> {
            assertThat(sign.kind()).isEqualTo(kind);
            assertThat(sign.severity()).isEqualTo(severity);
            assertThat(sign.reason()).isEqualTo(attribute);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expires: 2026-03-15",
                "expires: never",
                "expires: 2026-02-31",
                "updated: 2024-03-15",
                "updated: soon",
                "status: current",
                "audience: internal"
            })
    void shouldLeaveFreshArticlesAlone(String attribute) {
        assertThat(check("---\n" + attribute + "\n---\n# Fees\n\nA fee is due."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The new app will be ready in May 2025. | May 2025
                    We plan to open a second shop by the end of 2024. | 2024
                    The offer is valid until 31 December 2025. | 31 December 2025
                    Support for this model is going to end on 2025-11-01. | 2025-11-01
                    """)
    void shouldFindPromisesThatArePast(String sentence, String marked) {
        List<Outdated> found = check("# News\n\n" + sentence);

        assertThat(found).singleElement().satisfies(sign -> {
            assertThat(sign.kind()).isEqualTo(Kind.PAST_PROMISE);
            assertThat(sign.quote().marks())
                    .extracting(mark -> mark.of(sign.quote().text()))
                    .containsExactly(marked);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The new app will be ready in May 2026.",
                "The new app will be ready in March 2026.",
                "The programme was started in 2022 and will go on.",
                "Boards released before 2019 will not work.",
                "You will find driver 2023.4.1 in the list.",
                "You will find it at https://example.com/2019/will.",
                "Choose the year 2019 in the list.",
                "The deadline was moved from 2024 to 2027."
            })
    void shouldLeaveOtherYearsAlone(String sentence) {
        assertThat(check("# News\n\n" + sentence)).isEmpty();
    }

    @Test
    void shouldFindAnArticleThatSaysItWasReplaced() {
        List<Outdated> found = check("# Fees\n\nThis article has been replaced by our new price list.");

        assertThat(found).extracting(Outdated::kind).containsExactly(Kind.REPLACED);
    }

    @Test
    void shouldNotReadWhatIsWithdrawnAlready() {
        List<Outdated> found = check("---\nstatus: outdated\n---\n# News\n\nThe new app will be ready in May 2025.");

        assertThat(found).extracting(Outdated::kind).containsExactly(Kind.WITHDRAWN);
    }

    private static List<Outdated> check(String markdown) {
        return AgeCheck.find(List.of(article("news", markdown)), TODAY, Period.ofMonths(24));
    }
}
