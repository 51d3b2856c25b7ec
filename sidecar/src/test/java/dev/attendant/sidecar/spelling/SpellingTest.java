package dev.attendant.sidecar.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static final Spelling SHIPPED = Spelling.shipped();

    @ParameterizedTest
    @CsvSource({
        "delet my acount,delete my account",
        "the pasword is forgoten,the password is forgotten",
        "cancle the subscripton,cancel the subscription",
        "Wehre is it? Recieve it,where is it? receive it",
        "EXTREMLY UNHAPPY,extremely UNHAPPY"
    })
    void shouldReadOneSlipInAWordAsTheWordThatWasMeant(String typed, String meant) {
        assertThat(SHIPPED.corrected(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "🙂",
                "My parcel has not arrived, what now?",
                "two kayaks for a few mins of our hikes",
                "I asked Svetlana Kowalczyk about the Portenta",
                "übermorgen um drei",
                "xqzzzw wqxxv"
            })
    void shouldKeepKnownWordsNamesAndWhatIsNearToNone(String text) {
        assertThat(SHIPPED.corrected(text)).isEqualTo(text);
    }

    @Test
    void shouldPreferTheCommonerWord() {
        Spelling spelling = new Spelling(List.of("plane", "plate"));

        assertThat(spelling.corrected("my plake")).isEqualTo("my plane");
        assertThat(new Spelling(List.of()).corrected("my plake")).isEqualTo("my plake");
    }

    @Test
    void shouldKeepWhatIsTwoSlipsAway() {
        Spelling spelling = new Spelling(List.of("refund"));

        assertThat(spelling.corrected("refnd refudn reffund rafund")).isEqualTo("refund refund refund refund");
        assertThat(spelling.corrected("rfend refundeds befund")).isEqualTo("rfend refundeds befund");
    }
}
