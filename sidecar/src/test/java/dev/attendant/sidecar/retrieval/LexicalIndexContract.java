package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link LexicalIndex} does. */
public abstract class LexicalIndexContract {

    private static final DocumentId REFUNDS = new DocumentId("refunds");
    private static final Offset<Double> ROUNDING = Offset.offset(1e-4);

    private LexicalIndex index;

    /** An empty index; all that one test opens belong to the same tenant. */
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

    @Test
    void shouldRankByWordsThatAreRarer() {
        put("refunds", "First", "A refund is quick.");
        put("delivery", "Second", "A parcel is quick.");
        put("orders", "Third", "An order is quick.");
        put("vouchers", "Fourth", "A voucher is quick.");

        assertThat(found("quick voucher").getFirst()).isEqualTo("vouchers");
    }

    @Test
    void shouldRankByHowManyWordsAreShared() {
        put("one", "First", "A parcel is late.");
        put("two", "Second", "A parcel brings money.");

        assertThat(found("money for a parcel")).containsExactly("two", "one");
    }

    @Test
    void shouldCountAWordOfTheTitleLessThanOneOfTheText() {
        put("titled", "Voucher", "Five days.");
        put("told", "Money", "A voucher.");
        put("both", "Voucher", "A voucher.");

        assertThat(found("voucher")).containsExactly("both", "told", "titled");
    }

    @Test
    void shouldFindByContextForHalfTheWeight() {
        put("refunds", "First", "A refund takes days.");
        put("delivery", "Second", "A parcel takes days.");

        List<LexicalIndex.Match> asked = index.search("parcel", 10);
        List<LexicalIndex.Match> before = index.search("", "parcel", 10);

        assertThat(before).hasSize(1);
        assertThat(before.getFirst().passage()).isEqualTo(asked.getFirst().passage());
        assertThat(before.getFirst().score())
                .isCloseTo(LexicalIndex.CONTEXT * asked.getFirst().score(), ROUNDING);
        assertThat(documents(index.search("refund", "parcel", 10))).containsExactly("refunds", "delivery");
    }

    @Test
    void shouldCountAWordOnceThatTheContextRepeats() {
        put("refunds", "First", "A refund takes days.");

        double once = index.search("refund", 10).getFirst().score();
        double twice = index.search("refund", "the refund", 10).getFirst().score();

        assertThat(twice).isCloseTo(once, ROUNDING);
        assertThat(index.weights("refund", "refunds")).isEqualTo(index.weights("refund"));
    }

    @Test
    void shouldGiveThePassagesOfTheNewestVersion() {
        Passage old = versioned("version-1", "Old words.");
        Passage current = versioned("version-2", "Old words, and new ones.");
        index.replace(REFUNDS, List.of(old));
        index.replace(REFUNDS, List.of(current));

        assertThat(index.search("old", 10))
                .extracting(LexicalIndex.Match::passage)
                .containsExactly(current.key());
    }

    @Test
    void shouldTakeAFormerVersionBack() {
        index.replace(REFUNDS, List.of(versioned("version-1", "Old words.")));
        index.replace(REFUNDS, List.of(versioned("version-2", "New text.")));

        index.replace(REFUNDS, List.of(versioned("version-1", "Old words.")));

        assertThat(found("old")).containsExactly("refunds");
        assertThat(found("text")).isEmpty();
    }

    @Test
    void shouldTakeAVersionThatIsCutInAnotherWay() {
        index.replace(REFUNDS, List.of(versioned("version-1", "Old words.")));

        index.replace(REFUNDS, List.of(versioned("version-1", "Old words."), second("More text.")));

        assertThat(found("old")).containsExactly("refunds");
        assertThat(found("text")).containsExactly("refunds");
    }

    @Test
    void shouldKnowTheWordsOfWhatItHoldsOnly() {
        put("refunds", "Money", "We refunded it.");
        put("delivery", "Parcels", "It travels.");

        index.remove(new DocumentId("delivery"));

        assertThat(Stream.of("refund", "money", "parcel", "travel").filter(index::knows))
                .containsExactly("refund", "money");
        assertThat(Stream.of("xyzzy", "", "the", "\u0000").filter(index::knows)).isEmpty();
    }

    @Test
    void shouldFindWordsOfOtherScriptsWhateverTheirCase() {
        put(
                "russian",
                "\u0412\u043e\u0437\u0432\u0440\u0430\u0442",
                "\u041f\u044f\u0442\u044c \u0434\u043d\u0435\u0439.");
        put(
                "greek",
                "\u0395\u03c0\u03b9\u03c3\u03c4\u03c1\u03bf\u03c6\u03ae",
                "\u03a0\u03ad\u03bd\u03c4\u03b5 \u03b7\u03bc\u03ad\u03c1\u03b5\u03c2.");

        assertThat(found("\u0432\u043e\u0437\u0432\u0440\u0430\u0442")).containsExactly("russian");
        assertThat(found("\u03c0\u03ad\u03bd\u03c4\u03b5")).containsExactly("greek");
    }

    @Test
    void shouldFindAWordThatPunctuationTouches() {
        put("refunds", "Money", "\u201cRefund\u201d\u2014or <voucher>; e-mail us, 5/6.");

        assertThat(Stream.of("refund", "voucher", "mail", "\u201cvoucher\u201d").map(this::found))
                .containsOnly(List.of("refunds"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void shouldSurviveAnyQuestion(String text) {
        put("refunds", "Refunds", "A refund takes five days.");

        assertThat(found(text)).isEmpty();
        assertThat(index.search("refund", text, 10)).hasSize(1);
        assertThat(index.words(text)).hasSizeLessThanOrEqualTo(64);
        assertThat(index.weights(text).keySet()).isEqualTo(index.words(text));
        assertThat(index.knows(text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void shouldKeepAnyPassage(String text) {
        put("hostile", text, "A refund " + text + " takes five days.");

        assertThat(found("refund")).containsExactly("hostile");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " \t\n",
                "\u0000",
                "\uD83D\uDE00",
                "\uD83D",
                "\u200F\u200D\u202E",
                "& | ! <-> :* () '",
                "a'); drop table knowledge_words; --",
                "\\ \\' %_ ${x} {} ? :tenant",
                "+must -not \"phrase\"~2 field:value [a TO b] wild*",
                "x".repeat(20_000),
                "xyzzy-plugh/".repeat(1_700),
                "(".repeat(20_000),
                IntStream.range(0, 3_000).mapToObj(i -> "w" + i).reduce("", (a, b) -> a + " " + b));
    }

    @Test
    void shouldServeManyThreadsAtOnce() throws Exception {
        put("refunds", "Refunds", "A refund takes five days.");
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<String>>> searches = IntStream.range(0, 16)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        put("thread" + number, "Thread", "Parcel w" + number + ".");
                        return Stream.concat(found("w" + number).stream(), found("refund").stream())
                                .toList();
                    }))
                    .toList();
            start.countDown();

            for (int number = 0; number < searches.size(); number++) {
                assertThat(searches.get(number).get()).containsExactly("thread" + number, "refunds");
            }
        }
        assertThat(index.search("parcel", 100)).hasSize(16);
    }

    @Test
    void shouldKeepApartFromEveryOtherIndex() {
        put("refunds", "Refunds", "A refund takes five days.");
        put("delivery", "Delivery", "A parcel takes two weeks.");
        try (LexicalIndex other = open()) {
            other.replace(REFUNDS, List.of(Passages.passage("refunds", "Refunds", "A refund takes five days.")));
            index.remove(REFUNDS);

            assertThat(documents(other.search("takes", 10))).containsExactly("refunds");
            assertThat(other.knows("parcel")).isFalse();
        }
        assertThat(found("takes")).containsExactly("delivery");
    }

    @Test
    void shouldSplitManyTextsIntoWordsAsItSplitsOne() {
        List<String> texts = List.of("The refunds", "", "a parcel's way");

        assertThat(index.words(texts))
                .isEqualTo(texts.stream().map(index::words).toList());
    }

    @Test
    void shouldWeighAnUnknownWordMost() {
        put("refunds", "Refunds", "A refund takes days.");
        put("delivery", "Delivery", "A parcel takes days.");

        Map<String, Double> weights = index.weights("xyzzy refund");

        assertThat(weights).containsKey("xyzzi");
        assertThat(weights.get("xyzzi")).isGreaterThan(weights.get("refund"));
    }

    private static Passage versioned(String version, String text) {
        Passage passage = Passages.passage("refunds", "Money", text);
        return new Passage(REFUNDS, version, 0, "Money", List.of(), text, 0, passage.sentences());
    }

    private static Passage second(String text) {
        return Passages.passage("refunds", 1, "Money", List.of(), text);
    }

    private void put(String document, String title, String sentence) {
        index.replace(new DocumentId(document), List.of(Passages.passage(document, title, sentence)));
    }

    private List<String> found(String text) {
        return documents(index.search(text, 10));
    }

    private static List<String> documents(List<LexicalIndex.Match> matches) {
        return matches.stream().map(match -> match.passage().document().value()).toList();
    }
}
