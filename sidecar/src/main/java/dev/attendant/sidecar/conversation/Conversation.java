package dev.attendant.sidecar.conversation;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * A conversation, rebuilt from its events.
 *
 * @param events all events, oldest first; the first is {@link ConversationEvent.Started}
 */
public record Conversation(TenantId tenant, ConversationId id, List<ConversationEvent> events) {

    public Conversation {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof ConversationEvent.Started)) {
            throw new IllegalArgumentException("conversation " + id + " does not begin with its start");
        }
    }

    public ConversationEvent.Started start() {
        return (ConversationEvent.Started) events.getFirst();
    }

    public ConversationState state() {
        return events.stream().reduce(ConversationState.OPEN, ConversationState::after, (first, second) -> second);
    }

    /** What the customer had asked when Attendant last asked back, if that is still open. */
    public Optional<String> openQuestion() {
        return state() == ConversationState.CLARIFYING ? lastAskedBack() : Optional.empty();
    }

    /** What the customer wrote last before now. */
    public Optional<String> previousUtterance() {
        return events.reversed().stream()
                .filter(ConversationEvent.CustomerSpoke.class::isInstance)
                .map(event -> ((ConversationEvent.CustomerSpoke) event).text())
                .findFirst();
    }

    /**
     * What a message may follow up on: the last turn that was about something, or else the customer's last message.
     * Courtesies and what Attendant declined are about nothing. Empty at the beginning.
     */
    public Optional<Subject> subject() {
        return events.reversed().stream()
                .flatMap(event -> about(event).stream())
                .findFirst()
                .or(() -> previousUtterance().map(utterance -> new Subject(utterance, List.of())));
    }

    private Optional<Subject> about(ConversationEvent event) {
        return switch (event) {
            case ConversationEvent.Replied replied
            when !replied.articles().isEmpty() ->
                utterance(replied.turn()).map(text -> new Subject(text, replied.articles()));
            case ConversationEvent.AskedBack asked -> Optional.of(new Subject(asked.question(), List.of()));
            case ConversationEvent.HandedOff handed ->
                utterance(handed.turn()).map(text -> new Subject(text, List.of()));
            default -> Optional.empty();
        };
    }

    private Optional<String> utterance(TurnId turn) {
        return events.stream()
                .filter(ConversationEvent.CustomerSpoke.class::isInstance)
                .map(ConversationEvent.CustomerSpoke.class::cast)
                .filter(spoke -> spoke.turn().equals(turn))
                .map(ConversationEvent.CustomerSpoke::text)
                .findFirst();
    }

    private Optional<String> lastAskedBack() {
        return events.reversed().stream()
                .filter(ConversationEvent.AskedBack.class::isInstance)
                .map(event -> ((ConversationEvent.AskedBack) event).question())
                .findFirst();
    }
}
