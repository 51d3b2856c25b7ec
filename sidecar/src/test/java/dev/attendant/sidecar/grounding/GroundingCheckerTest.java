package dev.attendant.sidecar.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.grounding.statement.Sentences;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingCheckerTest {

    private static final String RETURNS = "You can return unopened items within 30 days of delivery. Refunds reach your"
            + " bank account within 14 days. Vouchers cannot be refunded. If an item is damaged, write to"
            + " help@example.com before you send it back. The Blue plan costs €9 a month, and the Gold plan"
            + " costs €19 a month.";

    private static OnnxEncoder encoder;
    private static GroundingChecker checker;

    @BeforeAll
    static void load() {
        encoder = OnnxEncoder.load();
        checker = new GroundingChecker(GroundingModel.shipped(), encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private static Support check(String sentence) {
        return checker.check(sentence, List.of(new Source("Returns", RETURNS)));
    }

    @Test
    void shouldSupportEachSentenceOfTheEvidenceWordForWord() {
        Sentences.of(RETURNS).forEach(span -> {
            Support support = check(span.of(RETURNS));

            assertThat(support.reason()).isEqualTo(Reason.VERBATIM);
            assertThat(support.places()).containsExactly(new Place(0, span));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have thirty days after delivery to return unopened items.",
                "Refunds reach your bank account within two weeks.",
                "Yes, unopened items can be returned within 30 days of delivery.",
                "It's not possible to refund vouchers.",
                "Gold is €19 a month."
            })
    void shouldSupportWhatIsSaidInOtherWords(String sentence) {
        Support support = check(sentence);

        assertThat(support.reason()).isEqualTo(Reason.AGREES);
        assertThat(support.score()).isBetween(0.5, 1.0);
        assertThat(support.places()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry to hear that!",
                "Thanks for contacting us about your return.",
                "Let me know if you have any other questions.",
                "Good morning, and thank you for writing.",
                "Here's how it works:",
                "Feel free to reach out if anything is unclear."
            })
    void shouldLetPassWhatClaimsNothing(String sentence) {
        assertThat(check(sentence).reason()).isEqualTo(Reason.NO_CLAIM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Feel free to open the items first.",
                "Have a good look at the voucher at home.",
                "Let us know about damage within the delivery."
            })
    void shouldNotTakeAnInstructionForACourtesy(String sentence) {
        assertThat(check(sentence).reason()).isNotEqualTo(Reason.NO_CLAIM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You can return unopened items within 60 days of delivery. | NUMBER_DIFFERS",
                "You can return unopened items within 14 days of delivery. | NUMBER_DIFFERS",
                "Refunds reach your bank account by 3 May. | DATE_DIFFERS",
                "If an item is damaged, write to refunds@example.com. | ADDRESS_NOT_IN_EVIDENCE",
                "Start your return at www.example.com/returns. | ADDRESS_NOT_IN_EVIDENCE",
                "Refunds reach your PayPal account within 14 days. | NAME_NOT_IN_EVIDENCE",
                "I have refunded your order. | PROMISE_NOT_IN_EVIDENCE",
                "Your refund is guaranteed. | PROMISE_NOT_IN_EVIDENCE",
                "Vouchers can be refunded. | NEGATION_DIFFERS"
            })
    void shouldSayWhyASentenceIsNotSupported(String sentence, Reason reason) {
        Support support = check(sentence);

        assertThat(support.isSupported()).isFalse();
        assertThat(support.reason()).isEqualTo(reason);
        assertThat(support.score()).isBetween(0.0, 0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 13, 29, 31, 365, 1000})
    void shouldNeverSupportANumberThatIsNotInTheEvidence(int days) {
        String sentence = "Refunds reach your bank account within " + days + " days.";

        assertThat(check(sentence).isSupported()).isFalse();
    }

    @Test
    void shouldNotTakeTheNumberOfOneThingForAnother() {
        assertThat(check("The Blue plan costs €19 a month.").reason()).isEqualTo(Reason.NUMBER_DIFFERS);
        assertThat(check("Refunds reach your bank account within 30 days.").reason())
                .isEqualTo(Reason.NUMBER_DIFFERS);
    }

    @Test
    void shouldRestOnSeveralSourcesAndNameThem() {
        List<Source> sources = List.of(
                new Source("Delivery", "Parcels arrive within three working days."),
                new Source("Fees", "Delivery is free for orders above €50."));

        Support support = checker.check(
                "Delivery is free for orders above €50, and parcels arrive within three working days.", sources);

        assertThat(support.isSupported()).isTrue();
        assertThat(support.places()).extracting(Place::source).contains(0, 1);
    }

    @Test
    void shouldSupportAnyLanguageWordForWord() {
        List<Source> sources = List.of(new Source("Rückgabe", "Sie haben 30 Tage Zeit. 返品は30日以内です。"));

        assertThat(checker.check("Sie haben 30 Tage Zeit.", sources).reason()).isEqualTo(Reason.VERBATIM);
        assertThat(checker.check("返品は30日以内です。", sources).reason()).isEqualTo(Reason.VERBATIM);
        assertThat(checker.check("返品は3日以内です。", sources).isSupported()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "👍", "...", "\u200d", "\u202e\u202d", "no", "YWJjZGVmZ2hpamtsbW5vcA==", "退款"})
    void shouldNotSupportWhatSaysNothingThatCanBeCompared(String sentence) {
        assertThat(check(sentence).isSupported()).isFalse();
    }

    @Test
    void shouldAnswerLongTextsAtOnce() {
        String words = "refund ".repeat(2_900);
        String breaks = "a.\n".repeat(6_700);

        assertThat(check(words).reason()).isEqualTo(Reason.TOO_LITTLE_AGREEMENT);
        assertThat(checker.check("Refunds are free.", List.of(new Source("", breaks)))
                        .isSupported())
                .isFalse();
    }

    @Test
    void shouldSupportNothingWithoutEvidence() {
        assertThat(checker.check("Refunds are free.", List.of()).isSupported()).isFalse();
        assertThat(checker.check("Refunds are free.", List.of(new Source("", "")))
                        .isSupported())
                .isFalse();
    }
}
