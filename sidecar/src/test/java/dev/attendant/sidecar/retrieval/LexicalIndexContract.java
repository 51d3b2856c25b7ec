package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LexicalIndex} does. */
public abstract class LexicalIndexContract {

    private static final DocumentId REFUNDS = new DocumentId("refunds");

    private LexicalIndex index;

    /** An empty index. */
    protected abstract LexicalIndex open();

    @BeforeEach
    void openAnIndex() {
        index = open();
    }

    @AfterEach
    void closeTheIndex() {
        index.close();
    }

    @Test
    void shouldFindThePassageThatSharesWords() {
        put("refunds", "Refunds", "A refund takes five days.");
        put("delivery", "Delivery", "A parcel takes two weeks.");

        assertThat(found("refund")).containsExactly("refunds");
        assertThat(found("takes")).containsExactlyInAnyOrder("refunds", "delivery");
    }

    @Test
    void shouldFindOtherFormsOfAWord() {
        put("refunds", "Money back", "We refunded the customer.");

        assertThat(found("refunds")).containsExactly("refunds");
    }

    @Test
    void shouldFindByTitleAndHeadings() {
        Passage passage = Passages.passage("refunds", 0, "Refunds", List.of("Exchanges"), "Five days.");
        index.replace(REFUNDS, List.of(passage));

        assertThat(found("refund")).containsExactly("refunds");
        assertThat(found("exchange")).containsExactly("refunds");
    }

    @Test
    void shouldNameThePassageItFound() {
        Passage first = Passages.passage("refunds", 0, "Refunds", List.of(), "Cards.");
        Passage second = Passages.passage("refunds", 1, "Refunds", List.of(), "Vouchers.");
        index.replace(REFUNDS, List.of(first, second));

        assertThat(index.search("voucher", 10))
                .singleElement()
                .satisfies(match -> assertThat(match.passage()).isEqualTo(second.key()))
                .satisfies(match -> assertThat(match.score()).isPositive());
    }

    @Test
    void shouldPutTheBestFirstAndStopAtTheLimit() {
        put("refunds", "Refunds", "Refund refund refund.");
        put("delivery", "Delivery", "A parcel that is late and long under way brings a refund.");

        assertThat(found("refund")).containsExactly("refunds", "delivery");
        assertThat(index.search("refund", 1)).hasSize(1);
    }

    @Test
    void shouldForgetTheFormerPassagesOfADocument() {
        put("refunds", "Money", "Old words.");

        put("refunds", "Money", "New text.");

        assertThat(found("old")).isEmpty();
        assertThat(found("new")).containsExactly("refunds");
    }

    @Test
    void shouldForgetADocumentThatHasNoPassagesAnyMore() {
        put("refunds", "Money", "Old words.");

        index.replace(REFUNDS, List.of());

        assertThat(found("old")).isEmpty();
    }

    @Test
    void shouldForgetARemovedDocumentAndNoOther() {
        put("refunds", "Money", "Words.");
        put("delivery", "Parcels", "Words.");

        index.remove(REFUNDS);

        assertThat(found("words")).containsExactly("delivery");
    }

    @Test
    void shouldRemoveADocumentThatIsNotThere() {
        index.remove(REFUNDS);

        assertThat(found("words")).isEmpty();
    }

    @Test
    void shouldFindNothingForATextWithoutTellingWords() {
        put("refunds", "Money", "Words.");

        assertThat(found("")).isEmpty();
        assertThat(found("the of and")).isEmpty();
        assertThat(found("?!* ~\"( AND OR NOT [")).isEmpty();
    }

    @Test
    void shouldFindNothingByAWebAddress() {
        put("refunds", "Money", "See https://example.com/brochure for more.");

        assertThat(found("brochure")).isEmpty();
    }

    @Test
    void shouldKeepEachTellingWordOnce() {
        assertThat(index.words("The refunds, a refund and THE parcel"))
                .isEqualTo(index.words("parcel refund"))
                .hasSize(2);
    }

    @Test
    void shouldHoldARareWordForMoreTelling() {
        put("refunds", "Refunds", "A refund takes days.");
        put("delivery", "Delivery", "A parcel takes days.");

        double rare = index.weights("refund").values().iterator().next();
        double common = index.weights("days").values().iterator().next();

        assertThat(rare).isGreaterThan(common);
        assertThat(common).isPositive();
        assertThat(index.weights("refund days").keySet()).isEqualTo(index.words("refund days"));
    }

    private void put(String document, String title, String sentence) {
        index.replace(new DocumentId(document), List.of(Passages.passage(document, title, sentence)));
    }

    private List<String> found(String text) {
        return index.search(text, 10).stream()
                .map(match -> match.passage().document().value())
                .toList();
    }
}
