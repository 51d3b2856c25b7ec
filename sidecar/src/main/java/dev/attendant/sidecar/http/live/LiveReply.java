package dev.attendant.sidecar.http.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.http.conversation.ConfirmationReply;
import dev.attendant.sidecar.http.conversation.EvidenceReply;
import dev.attendant.sidecar.http.conversation.ProposalReply;
import dev.attendant.sidecar.http.conversation.TurnReply;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.live.LiveEvent;
import dev.attendant.sidecar.turn.consent.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live event on the wire.
 *
 * @param name the event's kind
 * @param body its JSON
 */
record LiveReply(String name, Object body) {

    /** A turn is in work. */
    record Started(UUID turnId) {}

    /** The next part of a reply. */
    record Sentence(UUID turnId, int index, String text, List<EvidenceReply.Item> evidence) {}

    /** A late answer, or what a person may confirm. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FollowUp(
            UUID turnId,
            String text,
            List<EvidenceReply.Item> evidence,
            @Nullable ProposalReply proposal) {}

    /** A service agent's message. */
    record AgentMessage(UUID messageId, String text, Instant at) {}

    /** Where the conversation stands now. */
    record State(String state) {}

    static LiveReply of(LiveEvent event) {
        return switch (event) {
            case LiveEvent.TurnStarted started ->
                new LiveReply("turn_started", new Started(started.turn().value()));
            case LiveEvent.Sentence sentence -> sentence(sentence);
            case LiveEvent.TurnFinished finished ->
                new LiveReply("turn_finished", TurnReply.of(finished.turn(), false));
            case LiveEvent.FollowUp late -> new LiveReply("follow_up", followUp(late));
            case LiveEvent.ProposalSettled settled ->
                new LiveReply("proposal_settled", ConfirmationReply.of(settled.consent(), false));
            case LiveEvent.AgentSpoke spoke ->
                new LiveReply("agent_message", new AgentMessage(spoke.message(), spoke.text(), spoke.at()));
            case LiveEvent.State state -> new LiveReply("state", new State(WireName.of(state.state())));
            case LiveEvent.Resync resync -> new LiveReply("resync", Map.of());
        };
    }

    private static FollowUp followUp(LiveEvent.FollowUp late) {
        return new FollowUp(
                late.turn().value(),
                late.text(),
                EvidenceReply.items(late.evidence()),
                late.proposed().map(Offer::open).map(ProposalReply::of).orElse(null));
    }

    private static LiveReply sentence(LiveEvent.Sentence event) {
        return new LiveReply(
                "sentence",
                new Sentence(
                        event.turn().value(),
                        event.sentence().index(),
                        event.sentence().text(),
                        EvidenceReply.items(event.sentence().evidence())));
    }
}
