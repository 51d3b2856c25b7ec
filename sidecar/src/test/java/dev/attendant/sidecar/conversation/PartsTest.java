package dev.attendant.sidecar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How do I return a hat? Do you ship to Norway? | How do I return a hat? | Do you ship to Norway?",
                "how do i reset my password and how long is the link valid | how do i reset my password | how long is the link valid",
                "What does shipping cost, and can I pick it up? | What does shipping cost | can I pick it up?",
                "My hat is too small. Can I swap it? And what if it is worn? Thanks! | My hat is too small. Can I swap it? | And what if it is worn? Thanks!",
            })
    void shouldPartAMessageThatAsksSeveralThings(String message, String first, String second) {
        assertThat(Parts.of(message)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I return a hat?",
                "Can I return a hat and get my money back?",
                "My hat is too small. I bought it last week. Can I swap it?",
                "My board is dead, can you help? How do I get it to work?",
                "what about hats and caps and scarves",
                "Really? Why?",
                "I want to know how it works and what it costs me to keep",
                "",
                "🙂",
            })
    void shouldLeaveOtherMessagesWhole(String message) {
        assertThat(Parts.of(message)).containsExactly(message);
    }

    @Test
    void shouldLoseNoWord() {
        String message = "Hello there. How do I pay? I have no card. Do you take cash, and where is the till? Bye now";

        assertThat(String.join(" ", Parts.of(message)))
                .isEqualTo("Hello there. How do I pay? I have no card. Do you take cash where is the till? Bye now");
    }

    @Test
    void shouldNotPartALongListOfQuestions() {
        String message = "How do I pay? ".repeat(300);

        assertThat(Parts.of(message)).containsExactly(message);
    }

    @Test
    void shouldReadHostileTextInNoTime() {
        String message = "how and ".repeat(2_500);

        assertThat(Parts.of(message)).containsExactly(message);
    }
}
