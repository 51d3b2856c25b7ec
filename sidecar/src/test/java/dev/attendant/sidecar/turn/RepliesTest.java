package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.handoff.HandoffReason;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "pt", "nl"})
    void shouldSayEverySentenceInTheLanguageItself(String language) {
        ResourceBundle english = ResourceBundle.getBundle("replies", Locale.ROOT);
        ResourceBundle translated = ResourceBundle.getBundle("replies", Locale.forLanguageTag(language));

        for (Enumeration<String> keys = english.getKeys(); keys.hasMoreElements(); ) {
            String key = keys.nextElement();
            assertThat(translated.getString(key)).as(key).isNotBlank().isNotEqualTo(english.getString(key));
        }
    }

    @ParameterizedTest
    @CsvSource({"de, Hallo!", "de-AT, Hallo!", "fr, Bonjour", "es-MX, ¡Hola!", "en, Hello!", "ja, Hello!", "'', Hello!"
    })
    void shouldFallBackToEnglish(String language, String greeting) {
        assertThat(Replies.in(language).courtesy("greeting")).startsWith(greeting);
    }

    @ParameterizedTest
    @EnumSource(HandoffReason.class)
    void shouldHaveASentenceForEachHandoff(HandoffReason reason) {
        assertThat(Replies.in("nl").handoff(reason)).isNotBlank();
    }

    @Test
    void shouldSayThatAnArticleIsInEnglishToThoseWhoWriteAnotherLanguage() {
        assertThat(Replies.in("de").onlyIn("en-US"))
                .hasValueSatisfying(text -> assertThat(text).contains("Englisch"));
        assertThat(Replies.in("en").onlyIn("en")).isEmpty();
        assertThat(Replies.in("de").onlyIn("de")).isEmpty();
        assertThat(Replies.in("de").onlyIn("fr")).isEmpty();
        assertThat(Replies.in("ja").onlyIn("en")).isEmpty();
    }
}
