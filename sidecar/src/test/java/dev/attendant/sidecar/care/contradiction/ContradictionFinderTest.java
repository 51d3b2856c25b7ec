package dev.attendant.sidecar.care.contradiction;

import static dev.attendant.sidecar.care.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.fact.FactReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionFinderTest {

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    You can return a parcel within 30 days. | You can return a parcel within 60 days. | 30 days | 60 days
                    You can return a parcel for one year. | You can return a parcel for six months. | one year | six months
                    The return of a parcel costs £2.95. | The return of a parcel costs £3.95. | £2.95 | £3.95
                    We check a return parcel within 3 working days. | We check a return parcel within 5 working days. | 3 working days | 5 working days
                    A late return loses 10 % of its refund value. | A late return loses 15% of its refund value. | 10 % | 15%
                    Return a gift parcel until 31 January. | Return a gift parcel until 15 January. | 31 January | 15 January
                    Support for a return parcel is open Monday to Friday. | Support for a return parcel is open Monday to Saturday. | Monday to Friday | Monday to Saturday
                    Return parcels leave the shop before 11:00. | Return parcels leave the shop before 14:00. | 11:00 | 14:00
                    An order may hold 25 parcels of one kind. | An order may hold 30 parcels of one kind. | 25 parcels | 30 parcels
                    """)
    void shouldFindValuesThatDiffer(String left, String right, String ours, String theirs) {
        List<Contradiction> found = find("# Parcels\n\n" + left, "# Returned parcels\n\n" + right);

        assertThat(found).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.severity()).isEqualTo(Severity.HIGH);
            assertThat(marked(contradiction.left())).containsExactly(ours);
            assertThat(marked(contradiction.right())).containsExactly(theirs);
        });
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    You can return a parcel within 12 months. | You can return a parcel within one year.
                    You can return a parcel within 3-5 days. | You can return a parcel within 4 days.
                    An order needs at least 2 parcels to return. | An order needs at most 9 parcels to return.
                    You can return a parcel within 30 days. | You can return opened food from a market stall within 60 days.
                    Return the Wren 300 parcel within 30 days. | Return the Wren 600 parcel within 60 days.
                    Return parcels in UK shops within 30 days. | Return parcels in EU shops within 60 days.
                    Can you return a parcel within 30 days? | You can return a parcel within 60 days.
                    """)
    void shouldLeaveAloneWhatCanBothBeTrue(String left, String right) {
        assertThat(find("# Parcels\n\n" + left, "# Returned parcels\n\n" + right))
                .isEmpty();
    }

    @Test
    void shouldFindWhatOneArticleAffirmsAndTheOtherDenies() {
        List<Contradiction> found = find(
                "# Basket\n\nThere is a minimum order value.",
                "# Basket questions\n\nThere is no minimum order value.");

        assertThat(found).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.about()).isEqualTo("yes or no");
            assertThat(marked(contradiction.right())).containsExactly("no");
        });
    }

    @Test
    void shouldFindTheSameQuestionAnsweredWithYesAndNo() {
        List<Contradiction> found = find(
                "# Orders\n\n## Can I order by phone?\n\nYes, an order by phone is fine.",
                "# Ways to order\n\n## Can I order by phone?\n\nNo, an order needs the website.");

        assertThat(found).singleElement().satisfies(contradiction -> {
            assertThat(marked(contradiction.left())).containsExactly("Yes");
            assertThat(marked(contradiction.right())).containsExactly("No");
        });
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    You can return an order by post. | If the order was a gift, you cannot return the order by post.
                    You can return an order by post. | You cannot return a kayak order by letter post abroad.
                    Return the parcel by post. | Return the parcel by post (labels are not included).
                    """)
    void shouldLeaveAloneWhatIsDeniedOfOtherCases(String left, String right) {
        assertThat(find("# Parcels\n\n" + left, "# Returned parcels\n\n" + right))
                .isEmpty();
    }

    @Test
    void shouldCompareCellsOfTheSameRow() {
        String table = """
                # Return costs

                | Return from | Cost | Time (working days) |
                | --- | --- | --- |
                | France | €4 | 2-3 |
                | Norway | €9 | %s |
                """;

        List<Contradiction> found =
                find(table.formatted("4-7"), table.formatted("6-10").replace("€9", "€14"));

        assertThat(found).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.left().text()).contains("Norway");
            assertThat(marked(contradiction.left())).containsExactly("€9", "4-7");
            assertThat(marked(contradiction.right())).containsExactly("€14", "6-10");
        });
    }

    @Test
    void shouldSayThatItMattersLessWhereOneIsWithdrawn() {
        List<Contradiction> found = find(
                "# Parcels\n\nReturn a parcel within 30 days.",
                "---\nstatus: outdated\n---\n# Parcels\n\nReturn a parcel within 60 days.");

        assertThat(found).extracting(Contradiction::severity).containsExactly(Severity.LOW);
    }

    @Test
    void shouldReadHostileTextInNoTime() {
        String digits = "1 ".repeat(10_000);
        String cells = "A: 1; ".repeat(3_000);
        String letters = "return parcel 5 ".repeat(1_250);

        assertThat(find(digits + "\n\n" + cells, letters + "\n\n" + "9".repeat(20_000) + " days 1:1:1"))
                .isEmpty();
        assertThat(FactReader.read("(".repeat(20_000))).isEmpty();
        assertThat(FactReader.read(" ".repeat(20_000) + "1 day".toUpperCase(Locale.ROOT)))
                .isEmpty();
    }

    private static List<Contradiction> find(String left, String right) {
        return ContradictionFinder.find(List.of(article("left", left), article("right", right)));
    }

    private static List<String> marked(Quote quote) {
        return quote.marks().stream().map(mark -> mark.of(quote.text())).toList();
    }
}
