package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.assist.Message.From;
import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.turn.Dialogue;
import java.util.List;

/** What was written, oldest first. */
record Transcript(List<Message> messages) {

    Transcript {
        messages = List.copyOf(messages);
    }

    /** What a hand-over told the customer is left out, since it answers nothing. */
    static Transcript of(Conversation conversation) {
        List<ConversationEvent> told = conversation.events().stream()
                .filter(event -> !(event instanceof ConversationEvent.HandedOff))
                .toList();
        return new Transcript(Dialogue.of(told)
                .map(said -> new Message(from(said.who()), said.text()))
                .toList());
    }

    private static From from(String who) {
        return switch (who) {
            case "customer" -> From.CUSTOMER;
            case "service agent" -> From.AGENT;
            default -> From.BOT;
        };
    }

    List<Message> ofCustomer() {
        return messages.stream().filter(Message::isFromCustomer).toList();
    }

    /** What told the customer something. */
    List<Message> answers() {
        return messages.stream().filter(Message::tells).toList();
    }

    /** What the customer wrote since the customer was told something. */
    List<Message> unanswered() {
        int last = messages.size();
        while (last > 0 && !messages.get(last - 1).tells()) {
            last--;
        }
        return messages.subList(last, messages.size()).stream()
                .filter(Message::isFromCustomer)
                .toList();
    }
}
