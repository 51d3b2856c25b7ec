package dev.attendant.sidecar.live;

import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.LiveSentence;
import dev.attendant.sidecar.turn.Proposed;
import dev.attendant.sidecar.turn.consent.Consent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Something that those who watch a conversation are told. */
public sealed interface LiveEvent {

    /** A turn is in work, from its beginning: what was told of it before, in an attempt that was lost, is void. */
    record TurnStarted(TurnId turn) implements LiveEvent {}

    /** The next part of a turn's reply. */
    record Sentence(TurnId turn, LiveSentence sentence) implements LiveEvent {}

    /** A turn was recorded. */
    record TurnFinished(FinishedTurn turn) implements LiveEvent {}

    /** A late answer to a turn that had ended otherwise, or something that a person may confirm. */
    record FollowUp(TurnId turn, String text, List<Evidence> evidence, Optional<Proposed> proposed)
            implements LiveEvent {
        public FollowUp {
            evidence = List.copyOf(evidence);
        }
    }

    /** A person confirmed or refused what a turn had proposed, and this came of it. */
    record ProposalSettled(Consent consent) implements LiveEvent {}

    /** A service agent wrote to the customer. */
    record AgentSpoke(UUID message, String text, Instant at) implements LiveEvent {}

    /** The conversation stands elsewhere now, as when a human took over. */
    record State(ConversationState state) implements LiveEvent {}

    /** Events were missed that are not kept any more; the conversation is to be read again. */
    record Resync() implements LiveEvent {}

    /**
     * An event with its number.
     *
     * @param id greater than that of every event of the conversation before, also of those before a restart
     */
    record Numbered(long id, LiveEvent event) {}
}
