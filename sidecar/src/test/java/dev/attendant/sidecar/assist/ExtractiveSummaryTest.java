package dev.attendant.sidecar.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.assist.Message.From;
import dev.attendant.sidecar.assist.Summary.Mood;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractiveSummaryTest {

    private static final Message ASKED = new Message(From.CUSTOMER, "Hi. I sent my boots back. Where is my refund?");
    private static final Message TOLD = new Message(From.BOT, "Refunds take five days.");
    private static final Message ASKED_BACK = new Message(From.BOT, "Which order do you mean?");
    private static final Message AGAIN = new Message(From.CUSTOMER, "It has been three weeks.");

    @Test
    void shouldTellTheQuestionTheAnswerAndWhatIsOpen() {
        Summary summary = summary("en", ASKED, TOLD, AGAIN);

        assertThat(summary.summary())
                .isEqualTo("The customer wrote: “Where is my refund?” Last: “It has been three weeks.”"
                        + " The last answer was: “Refunds take five days.”");
        assertThat(summary.customerWants()).isEqualTo("Where is my refund?");
        assertThat(summary.done()).containsExactly("Refunds take five days.");
        assertThat(summary.open()).containsExactly("It has been three weeks.");
    }

    @Test
    void shouldLeaveNothingOpenOnceTheCustomerWasTold() {
        assertThat(summary("en", ASKED, TOLD).open()).isEmpty();
    }

    @Test
    void shouldNotTakeAQuestionBackForAnAnswer() {
        Summary summary = summary("en", ASKED, ASKED_BACK);

        assertThat(summary.done()).isEmpty();
        assertThat(summary.open()).containsExactly("Where is my refund?");
        assertThat(summary.summary()).endsWith("Nobody has answered yet.");
    }

    @Test
    void shouldHaveAWordForACustomerWhoWroteNothing() {
        Summary summary = summary("en", TOLD);

        assertThat(summary.summary()).startsWith("The customer has written nothing.");
        assertThat(summary.customerWants()).isEmpty();
    }

    @Test
    void shouldShortenWhatIsLongAndCutNoCharacterApart() {
        Summary summary = summary("en", new Message(From.CUSTOMER, "\uD83D\uDE00".repeat(16_000)));

        assertThat(summary.customerWants()).hasSizeLessThanOrEqualTo(300).endsWith("\uDE00…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "pt", "nl"})
    void shouldSumUpInTheLanguageItself(String language) {
        ResourceBundle english = ResourceBundle.getBundle("summaries", Locale.ROOT);
        ResourceBundle translated = ResourceBundle.getBundle("summaries", Locale.forLanguageTag(language));

        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(translated.getString(key)).isNotEqualTo(english.getString(key)));
        assertThat(summary(language, ASKED, TOLD).summary())
                .contains("Where is my refund?", "Refunds take five days.")
                .doesNotContain("{0}");
    }

    private static Summary summary(String language, Message... messages) {
        return new ExtractiveSummary(language).of(new Transcript(List.of(messages)), Mood.NEUTRAL);
    }
}
