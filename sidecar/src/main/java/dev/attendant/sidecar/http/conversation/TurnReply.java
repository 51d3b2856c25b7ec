package dev.attendant.sidecar.http.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.consent.Offer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finished turn on the wire; what does not belong to its outcome is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TurnReply(
        UUID turnId,
        UUID conversationId,
        String outcome,
        String rung,
        String reply,
        @Nullable Double confidence,
        @Nullable String handoffReason,
        @Nullable String declineReason,
        @Nullable List<String> options,
        @Nullable List<EvidenceReply.Item> evidence,
        @Nullable Integer snapshot,
        @Nullable ProposalReply proposal,
        boolean repeated,
        long durationMillis,
        @JsonUnwrapped @Nullable TurnInsight insight) {

    /** A turn that was finished just now, so that what it proposes is open. */
    public static TurnReply of(FinishedTurn turn, boolean repeated) {
        return of(turn, turn.proposed().map(Offer::open), repeated);
    }

    /** @param offer what it proposes, as it stands */
    public static TurnReply of(FinishedTurn turn, Optional<Offer> offer, boolean repeated) {
        Builder builder = new Builder(turn, offer, repeated);
        return switch (turn.outcome()) {
            case TurnOutcome.Answered answered -> builder.answered(answered);
            case TurnOutcome.Acknowledged acknowledged -> builder.reply("acknowledged", null, null, null, null, null);
            case TurnOutcome.Clarified clarified ->
                builder.reply("clarified", null, null, null, clarified.options(), null);
            case TurnOutcome.HandedOff handed ->
                builder.reply("handed_off", null, WireName.of(handed.reason()), null, null, null);
            case TurnOutcome.Declined declined -> builder.reply("declined", null, null, declined.reason(), null, null);
        };
    }

    /** The same for those who work with the customer. */
    TurnReply with(TurnInsight told) {
        return new TurnReply(
                turnId,
                conversationId,
                outcome,
                rung,
                reply,
                confidence,
                handoffReason,
                declineReason,
                options,
                evidence,
                snapshot,
                proposal,
                repeated,
                durationMillis,
                told);
    }

    /** The snapshot that a message named, or null where it named none. */
    static @Nullable Integer snapshot(TurnRequest request) {
        return request.snapshot().isPresent() ? request.snapshot().getAsInt() : null;
    }

    /** What replies of all outcomes share. */
    private record Builder(FinishedTurn turn, Optional<Offer> offer, boolean repeated) {

        TurnReply answered(TurnOutcome.Answered answered) {
            return reply("answered", answered.confidence(), null, null, null, EvidenceReply.items(answered.evidence()));
        }

        TurnReply reply(
                String outcome,
                @Nullable Double confidence,
                @Nullable String handoffReason,
                @Nullable String declineReason,
                @Nullable List<String> options,
                @Nullable List<EvidenceReply.Item> evidence) {
            TurnRequest request = turn.request();
            return new TurnReply(
                    request.turn().value(),
                    request.conversation().value(),
                    outcome,
                    WireName.of(turn.outcome().rung()),
                    turn.outcome().text(),
                    confidence,
                    handoffReason,
                    declineReason,
                    options,
                    evidence,
                    snapshot(request),
                    offer.map(ProposalReply::of).orElse(null),
                    repeated,
                    Duration.between(request.receivedAt(), turn.finishedAt()).toMillis(),
                    null);
        }
    }
}
