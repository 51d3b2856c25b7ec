package dev.attendant.sidecar.conversation;

import static dev.attendant.sidecar.conversation.Conversations.askedBack;
import static dev.attendant.sidecar.conversation.Conversations.customer;
import static dev.attendant.sidecar.conversation.Conversations.reply;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowupTest {

    private static final String EARLIER = "How long does delivery to Norway take?";

    private final Conversation conversation = Conversations.of(customer(EARLIER), reply("Five days."));

    @ParameterizedTest
    @ValueSource(
            strings = {"And to Sweden?", "what about Sweden", "  How about express?", "Is it tracked?", "So, Sunday?"})
    void shouldCompleteAMessageThatContinuesTheOneBefore(String message) {
        assertThat(Followup.of(conversation, message)).isEqualTo(new Question(message, "long delivery Norway take"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I reset my router?",
                "Andorra: do you deliver",
                "I would like to know how long a refund takes when it was paid by card"
            })
    void shouldLeaveAMessageAloneThatStandsByItself(String message) {
        assertThat(Followup.of(conversation, message)).isEqualTo(new Question(message, ""));
    }

    @Test
    void shouldLeaveALongMessageAloneEvenWhereItPointsBack() {
        String message = "My router does not work any more since I moved it to the other room yesterday";

        assertThat(Followup.of(conversation, message)).isEqualTo(new Question(message, ""));
    }

    @Test
    void shouldCompleteTheOpenQuestionWhateverTheMessage() {
        Conversation clarifying = Conversations.of(customer("Reset"), askedBack("How do I reset?"));

        assertThat(Followup.of(clarifying, "The router").whole()).isEqualTo("How do I reset?\nThe router");
    }

    @Test
    void shouldLeaveTheFirstMessageAlone() {
        assertThat(Followup.of(Conversations.of(), "And to Sweden?").whole()).isEqualTo("And to Sweden?");
    }
}
