package dev.attendant.sidecar.turn.consent;

import dev.attendant.sidecar.action.ConfirmedTool;
import dev.attendant.sidecar.action.ToolResult;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.LateStore;
import dev.attendant.sidecar.turn.Proposed;
import dev.attendant.sidecar.turn.Replies;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import dev.attendant.sidecar.turn.consent.Consent.Ending;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes a person's word on what a tool would do, and does it or leaves it. The first word holds; the tool runs once,
 * and again by the same key only where a run was lost.
 */
public final class ConsentService {

    /** How long a run is left alone before it counts as lost; longer than a tool may run. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(30);

    private final TurnStore turns;
    private final Proposals proposals;
    private final ConsentStore consents;
    private final ConfirmedTool tools;
    private final Consumer<Consent> settled;
    private final InstantSource clock;

    /** @param settled told once what came of a person's word */
    public ConsentService(
            TurnStore turns,
            LateStore late,
            ConsentStore consents,
            ConfirmedTool tools,
            Consumer<Consent> settled,
            InstantSource clock) {
        this.turns = turns;
        this.proposals = new Proposals(late);
        this.consents = consents;
        this.tools = tools;
        this.settled = settled;
        this.clock = clock;
    }

    /** What a turn asked the customer to confirm, also after its deadline, and how that stands now. */
    public Optional<Offer> offer(FinishedTurn turn) {
        return proposals.asked(turn).map(proposed -> new Offer(proposed, standing(turn.request(), proposed)));
    }

    /** What came late to be confirmed, by whomever, and how that stands now. */
    public Optional<Offer> offer(LateAnswer answer) {
        return answer.proposed().map(proposed -> new Offer(proposed, standing(answer.request(), proposed)));
    }

    /** What a conversation's customer may confirm or refuse now, oldest first. */
    public List<OpenProposal> open(TenantId tenant, ConversationId conversation) {
        Instant now = clock.instant();
        return consents.unsettled(tenant, conversation).stream()
                .filter(each -> !each.proposed().isExpired(now))
                .toList();
    }

    private Standing standing(TurnRequest request, Proposed proposed) {
        return Standing.of(proposed, consents.find(request.tenant(), request.turn()), clock.instant());
    }

    /**
     * Confirms or refuses what a turn proposed.
     *
     * @param only the one conversation whose proposals the caller may settle; empty for all of the tenant's
     * @param proposal its id
     * @param by who says so, as their token names them
     */
    public ConsentResult settle(
            TenantId tenant, TurnId id, Optional<ConversationId> only, String proposal, boolean confirmed, String by) {
        Optional<FinishedTurn> turn = turns.find(tenant, id)
                .filter(found ->
                        only.isEmpty() || only.get().equals(found.request().conversation()));
        Optional<Proposed> proposed = turn.flatMap(proposals::of).filter(each -> isSame(each.id(), proposal));
        if (proposed.isEmpty()) {
            return new ConsentResult.Unknown();
        }
        Optional<Consent> before = consents.find(tenant, id);
        return before.isPresent()
                ? again(turn.get(), proposed.get(), before.get(), confirmed)
                : first(turn.get(), proposed.get(), confirmed, by);
    }

    private ConsentResult first(FinishedTurn turn, Proposed proposed, boolean confirmed, String by) {
        if (proposed.isExpired(clock.instant())) {
            return new ConsentResult.Expired();
        }
        TurnRequest request = turn.request();
        Consent consent = new Consent(
                request.tenant(),
                request.conversation(),
                request.turn(),
                proposed.tool(),
                confirmed,
                by,
                clock.instant(),
                Optional.empty());
        return consents.give(consent)
                ? ended(turn, proposed, consent)
                : consents.find(request.tenant(), request.turn())
                        .map(before -> again(turn, proposed, before, confirmed))
                        .orElseGet(ConsentResult.Unknown::new);
    }

    private ConsentResult again(FinishedTurn turn, Proposed proposed, Consent before, boolean confirmed) {
        if (before.given() != confirmed) {
            return new ConsentResult.Contradicted();
        }
        if (before.ending().isPresent()) {
            return new ConsentResult.Settled(before, true);
        }
        boolean lost = before.at().plus(LOST_AFTER).isBefore(clock.instant());
        return lost ? ended(turn, proposed, before) : new ConsentResult.Underway();
    }

    private ConsentResult ended(FinishedTurn turn, Proposed proposed, Consent consent) {
        Replies replies = Replies.in(turn.trace().language());
        Optional<Ending> ending = consent.given()
                ? run(turn.request(), proposed).map(result -> ending(result, replies))
                : Optional.of(new Ending(false, replies.proposalRefused(), clock.instant()));
        if (ending.isEmpty()) {
            return new ConsentResult.Underway();
        }
        return consents.end(consent, ending.get())
                ? told(consent.ended(ending.get()))
                : consents.find(consent.tenant(), consent.turn())
                        .<ConsentResult>map(before -> new ConsentResult.Settled(before, true))
                        .orElseGet(ConsentResult.Unknown::new);
    }

    private ConsentResult told(Consent ended) {
        settled.accept(ended);
        return new ConsentResult.Settled(ended, false);
    }

    private Optional<ToolResult> run(TurnRequest request, Proposed proposed) {
        return tools.run(
                request.tenant(), request.conversation(), proposed.tool(), proposed.arguments(), proposed.id());
    }

    private Ending ending(ToolResult result, Replies replies) {
        return switch (result) {
            case ToolResult.Done done -> new Ending(true, replies.proposalDone(), clock.instant());
            case ToolResult.Failed failed -> new Ending(false, replies.proposalFailed(), clock.instant());
        };
    }

    private static boolean isSame(String id, String offered) {
        return MessageDigest.isEqual(id.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }
}
