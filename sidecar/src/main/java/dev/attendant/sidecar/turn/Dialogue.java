package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.prompt.Said;
import java.util.List;
import java.util.stream.Stream;

/** What was said in a conversation. */
public final class Dialogue {

    private Dialogue() {}

    /** Oldest first. */
    public static Stream<Said> of(List<ConversationEvent> events) {
        return events.stream().flatMap(Dialogue::said);
    }

    private static Stream<Said> said(ConversationEvent event) {
        return switch (event) {
            case ConversationEvent.Started started -> Stream.empty();
            case ConversationEvent.CustomerSpoke spoke -> Stream.of(new Said("customer", spoke.text()));
            case ConversationEvent.Replied replied -> Stream.of(new Said("attendant", replied.text()));
            case ConversationEvent.AskedBack asked -> Stream.of(new Said("attendant", asked.text()));
            case ConversationEvent.HandedOff handed -> Stream.of(new Said("attendant", handed.text()));
            case ConversationEvent.Forwarded forwarded -> Stream.empty();
            case ConversationEvent.AgentSpoke spoke -> Stream.of(new Said("service agent", spoke.text()));
            case ConversationEvent.AtDesk silent -> Stream.empty();
        };
    }
}
