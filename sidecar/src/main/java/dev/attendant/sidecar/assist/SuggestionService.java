package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.turn.Recipient;
import dev.attendant.sidecar.turn.Rung;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnWorkers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;

/** Suggests replies by the stages of a turn, over all articles that an agent may read. Writes nothing. */
public final class SuggestionService implements Suggester {

    /** An agent waits longer than a customer. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ConversationStore conversations;
    private final Adviser adviser;
    private final TurnWorkers workers;
    private final Masking masking;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param workers places that suggestions share with turns */
    public SuggestionService(
            ConversationStore conversations,
            Adviser adviser,
            TurnWorkers workers,
            Masking masking,
            Supplier<UUID> ids,
            Clock clock) {
        this.conversations = conversations;
        this.adviser = adviser;
        this.workers = workers;
        this.masking = masking;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Suggestion> suggest(SuggestionRequest request) {
        return request.conversation().isPresent()
                ? conversations
                        .load(request.tenant().id(), request.conversation().get())
                        .map(conversation -> suggest(request, before(conversation, request.message())))
                : Optional.of(suggestAside(request));
    }

    /** What stands for personal data is forgotten afterwards, since no conversation is there to need it. */
    private Suggestion suggestAside(SuggestionRequest request) {
        Conversation aside = aside(request.tenant());
        try {
            return suggest(request, aside);
        } finally {
            masking.forget(aside.tenant(), aside.id());
        }
    }

    private Conversation aside(Tenant tenant) {
        String locale = tenant.settings().entities().locale().toLanguageTag();
        return new Conversation(
                tenant.id(),
                new ConversationId(ids.get()),
                List.of(new ConversationEvent.Started("", locale, clock.instant())));
    }

    /** The message may be the conversation's last one, and then is not what was said before it. */
    private static Conversation before(Conversation conversation, String message) {
        List<ConversationEvent> events = conversation.events();
        for (int i = events.size() - 1; i > 0; i--) {
            if (events.get(i) instanceof ConversationEvent.CustomerSpoke spoke) {
                return spoke.text().strip().equals(message.strip())
                        ? new Conversation(conversation.tenant(), conversation.id(), events.subList(0, i))
                        : conversation;
            }
        }
        return conversation;
    }

    private Suggestion suggest(SuggestionRequest request, Conversation conversation) {
        TurnRequest asked = new TurnRequest(
                conversation.tenant(),
                conversation.id(),
                new TurnId(ids.get()),
                "",
                request.message(),
                OptionalInt.empty(),
                clock.instant());
        Recipient.Agent agent = new Recipient.Agent(PATIENCE, request.caseContext());
        return suggestion(
                inPlace(() -> adviser.advise(asked, conversation, agent).outcome()));
    }

    private TurnOutcome inPlace(Supplier<TurnOutcome> work) {
        try {
            return workers.work(work);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a reply was suggested", interrupted);
        }
    }

    private static Suggestion suggestion(TurnOutcome outcome) {
        return switch (outcome) {
            case TurnOutcome.Answered answered ->
                new Suggestion(answered.text(), answered.evidence(), answered.confidence(), answered.rung());
            case TurnOutcome.Acknowledged acknowledged -> without(acknowledged.text(), acknowledged.rung());
            case TurnOutcome.Clarified clarified -> without(clarified.text(), clarified.rung());
            case TurnOutcome.Declined declined -> without(declined.text(), declined.rung());
            case TurnOutcome.HandedOff handed -> handedOff(handed);
        };
    }

    private static Suggestion handedOff(TurnOutcome.HandedOff handed) {
        if (handed.reason() == HandoffReason.FAILURE) {
            throw new IllegalStateException("a stage failed while a reply was suggested");
        }
        return without(handed.text(), handed.rung());
    }

    private static Suggestion without(String text, Rung rung) {
        return new Suggestion(text, List.of(), 0, rung);
    }
}
