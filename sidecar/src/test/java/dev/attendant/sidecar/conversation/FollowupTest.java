package dev.attendant.sidecar.conversation;

import static dev.attendant.sidecar.conversation.Conversations.askedBack;
import static dev.attendant.sidecar.conversation.Conversations.customer;
import static dev.attendant.sidecar.conversation.Conversations.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowupTest {

    private static final String EARLIER = "How long does delivery to Norway take?";
    private static final List<String> ARTICLES = List.of("delivery-times");

    private final Conversation conversation = Conversations.of(customer(EARLIER), reply("Five days."));
    private final Conversation answered = Conversations.of(customer(EARLIER), reply("Five days.", ARTICLES));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And to Sweden?",
                "what about Sweden",
                "  How about express?",
                "Is it tracked?",
                "So, Sunday?",
                "ok ordered it yesterday evening from my phone, when does the man with the van ring at my door",
                "same for the islands in the north?",
                "I tried that and the page with all of the times does not come up on my phone"
            })
    void shouldCompleteAMessageThatContinuesTheOneBefore(String message) {
        assertThat(Followup.of(conversation, message))
                .isEqualTo(new Question(message, "long delivery Norway take", List.of()));
    }

    @Test
    void shouldAskTheArticlesThatWereAnsweredFromWhatContinuesTheOneBefore() {
        assertThat(Followup.of(answered, "And to Sweden?")).isEqualTo(new Question("And to Sweden?", "", ARTICLES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I reset my router?",
                "Andorra: do you deliver",
                "I would like to know how long a refund takes when it was paid by card"
            })
    void shouldLeaveAMessageAloneThatStandsByItself(String message) {
        assertThat(Followup.of(conversation, message)).isEqualTo(Question.alone(message));
        assertThat(Followup.of(answered, message)).isEqualTo(Question.alone(message));
    }

    @Test
    void shouldLeaveALongMessageAloneEvenWhereItPointsBack() {
        String message = "My router does not work any more since I moved it to the other room yesterday";

        assertThat(Followup.of(conversation, message)).isEqualTo(Question.alone(message));
    }

    @Test
    void shouldReadAMessageTheOtherWayToo() {
        assertThat(Followup.otherwise(answered, "And to Sweden?")).contains(Question.alone("And to Sweden?"));
        assertThat(Followup.otherwise(answered, "Swedish islands?"))
                .contains(new Question("Swedish islands?", "", ARTICLES));
        assertThat(Followup.otherwise(conversation, "Swedish islands?"))
                .contains(new Question("Swedish islands?", "long delivery Norway take", List.of()));
    }

    @Test
    void shouldReadAMessageOneWayWhereNothingWasSaidOrAQuestionIsOpen() {
        Conversation clarifying = Conversations.of(customer("Reset"), askedBack("How do I reset?"));

        assertThat(Followup.otherwise(Conversations.of(), "And to Sweden?")).isEmpty();
        assertThat(Followup.otherwise(clarifying, "The router")).isEmpty();
    }

    @Test
    void shouldCompleteTheOpenQuestionWhateverTheMessage() {
        Conversation clarifying = Conversations.of(customer("Reset"), askedBack("How do I reset?"));

        assertThat(Followup.of(clarifying, "The router").whole()).isEqualTo("How do I reset?\nThe router");
    }

    @Test
    void shouldLeaveTheFirstMessageAlone() {
        assertThat(Followup.of(Conversations.of(), "And to Sweden?").isFollowup())
                .isFalse();
    }
}
