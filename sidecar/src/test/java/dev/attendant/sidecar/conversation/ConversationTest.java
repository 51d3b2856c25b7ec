package dev.attendant.sidecar.conversation;

import static dev.attendant.sidecar.conversation.Conversations.askedBack;
import static dev.attendant.sidecar.conversation.Conversations.customer;
import static dev.attendant.sidecar.conversation.Conversations.handedOff;
import static dev.attendant.sidecar.conversation.Conversations.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final TurnId LATER = new TurnId(new UUID(0, 9));

    @Test
    void shouldBeOpenFromTheStart() {
        assertThat(Conversations.of().state()).isEqualTo(ConversationState.OPEN);
        assertThat(Conversations.of().start()).isEqualTo(Conversations.STARTED);
    }

    @Test
    void shouldStayOpenAfterAReply() {
        assertThat(Conversations.of(customer("Hello"), reply("Hello!")).state()).isEqualTo(ConversationState.OPEN);
    }

    @Test
    void shouldClarifyAfterAskingBack() {
        Conversation conversation = Conversations.of(customer("Reset"), askedBack("Reset"));

        assertThat(conversation.state()).isEqualTo(ConversationState.CLARIFYING);
        assertThat(conversation.openQuestion()).contains("Reset");
    }

    @Test
    void shouldHaveNoOpenQuestionOnceItIsAnswered() {
        Conversation conversation = Conversations.of(askedBack("Reset"), customer("The router"), reply("Hold it."));

        assertThat(conversation.state()).isEqualTo(ConversationState.OPEN);
        assertThat(conversation.openQuestion()).isEmpty();
    }

    @Test
    void shouldTakeTheLastOfTwoOpenQuestions() {
        assertThat(Conversations.of(askedBack("Reset"), askedBack("Reset the router"))
                        .openQuestion())
                .contains("Reset the router");
    }

    @Test
    void shouldBeWithAHumanOnceHandedOff() {
        assertThat(Conversations.of(customer("Human!"), handedOff()).state()).isEqualTo(ConversationState.WITH_HUMAN);
    }

    @Test
    void shouldStayWithTheHumanWhenMessagesAreForwarded() {
        ConversationEvent forwarded =
                new ConversationEvent.Forwarded(new TurnId(UUID.randomUUID()), "Passed on.", Conversations.AT);

        assertThat(Conversations.of(handedOff(), customer("Still there?"), forwarded)
                        .state())
                .isEqualTo(ConversationState.WITH_HUMAN);
    }

    @Test
    void shouldKnowWhatTheCustomerWroteLast() {
        assertThat(Conversations.of(customer("First"), reply("Yes."), customer("Second"), reply("No."))
                        .previousUtterance())
                .contains("Second");
        assertThat(Conversations.of().previousUtterance()).isEmpty();
    }

    @Test
    void shouldBeAboutWhatWasLastAnsweredFromArticles() {
        Conversation conversation = Conversations.of(
                customer("Delivery?"), reply("Five days.", List.of("delivery")), reply("You're welcome."));

        assertThat(conversation.subject()).contains(new Subject("Delivery?", List.of("delivery")));
    }

    @Test
    void shouldBeAboutTheCustomersLastMessageWhereNothingWasAnswered() {
        assertThat(Conversations.of(customer("Hello"), reply("Hello!")).subject())
                .contains(new Subject("Hello", List.of()));
        assertThat(Conversations.of().subject()).isEmpty();
    }

    @Test
    void shouldBeAboutWhatWentToAHumanOrIsStillOpen() {
        Conversation earlier = Conversations.of(customer("Delivery?"), reply("Five days.", List.of("delivery")));
        ConversationEvent later = new ConversationEvent.CustomerSpoke(LATER, "My refund?", Conversations.AT);
        ConversationEvent handed = new ConversationEvent.HandedOff(LATER, "Wait.", "REQUESTED", Conversations.AT);

        assertThat(and(earlier, later, handed).subject()).contains(new Subject("My refund?", List.of()));
        assertThat(and(earlier, askedBack("Which refund?")).subject())
                .contains(new Subject("Which refund?", List.of()));
    }

    private static Conversation and(Conversation earlier, ConversationEvent... later) {
        return new Conversation(
                earlier.tenant(),
                earlier.id(),
                Stream.concat(earlier.events().stream(), Stream.of(later)).toList());
    }

    @Test
    void shouldBeginWithItsStart() {
        Conversation started = Conversations.of();

        assertThatThrownBy(() -> new Conversation(started.tenant(), started.id(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(started.id().toString());
        assertThatThrownBy(() -> new Conversation(started.tenant(), started.id(), List.of(customer("Hello"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldBeWithAHumanFromATakeoverUntilItIsGivenBack() {
        ConversationEvent taken = new ConversationEvent.TakenOver("Alice", 7, Conversations.AT);
        ConversationEvent spoke = new ConversationEvent.AgentSpoke(new UUID(0, 4), "Hello.", 7, Conversations.AT);
        ConversationEvent released = new ConversationEvent.Released(7, Conversations.AT);

        assertThat(Conversations.of(askedBack("Reset"), taken).state()).isEqualTo(ConversationState.WITH_HUMAN);
        assertThat(Conversations.of(taken, customer("Hello?"), spoke).state()).isEqualTo(ConversationState.WITH_HUMAN);
        assertThat(Conversations.of(taken, spoke, released).state()).isEqualTo(ConversationState.OPEN);
    }

    @Test
    void shouldBeWithAHumanOnceTheTenantWantsOne() {
        assertThat(Conversations.of(new ConversationEvent.HandoffRequested("Called.", Conversations.AT))
                        .state())
                .isEqualTo(ConversationState.WITH_HUMAN);
    }

    @Test
    void shouldHaveNoOpenQuestionAfterAHumanHadIt() {
        Conversation conversation = Conversations.of(
                askedBack("Reset"),
                new ConversationEvent.TakenOver("Alice", 7, Conversations.AT),
                new ConversationEvent.Released(7, Conversations.AT));

        assertThat(conversation.openQuestion()).isEmpty();
    }
}
