package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.config.TurnLimits;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Takes customer messages in and sees each through to its one outcome. */
public final class TurnService {

    private final TurnStore store;
    private final TurnLanes lanes;
    private final Clock clock;
    private final Supplier<TurnId> ids;
    private final Semaphore places;
    private final Duration patience;

    /** @param limits how many turns may be in flight, and how long a caller waits for one */
    public TurnService(TurnStore store, TurnLanes lanes, Clock clock, Supplier<TurnId> ids, TurnLimits limits) {
        this.store = store;
        this.lanes = lanes;
        this.clock = clock;
        this.ids = ids;
        this.places = new Semaphore(limits.inFlight());
        this.patience = limits.patience();
    }

    /**
     * Accepts a message durably and waits for its outcome.
     *
     * @param idempotencyKey the same key with the same message returns the first request's outcome and writes nothing
     * @param snapshot one that the tenant has, to answer from; empty for what is published
     */
    public Submission submit(
            TenantId tenant, ConversationId conversation, String idempotencyKey, String message, OptionalInt snapshot) {
        if (!places.tryAcquire()) {
            return new Submission.Overloaded();
        }
        try {
            TurnRequest request = new TurnRequest(
                    tenant, conversation, ids.get(), idempotencyKey, message, snapshot, clock.instant());
            return await(request, store.accept(request));
        } finally {
            places.release();
        }
    }

    public Optional<FinishedTurn> find(TenantId tenant, TurnId turn) {
        return store.find(tenant, turn);
    }

    public boolean isWaiting(TenantId tenant, TurnId turn) {
        return store.isWaiting(tenant, turn);
    }

    private Submission await(TurnRequest request, Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Accepted accepted -> outcome(request, accepted.turn(), false);
            case Acceptance.Repeated repeated ->
                find(request.tenant(), repeated.turn())
                        .<Submission>map(finished -> new Submission.Finished(finished, true))
                        .orElseGet(() -> outcome(request, repeated.turn(), true));
            case Acceptance.KeyReused reused -> new Submission.KeyReused();
            case Acceptance.UnknownConversation unknown -> new Submission.UnknownConversation();
            case Acceptance.ConversationFull full -> new Submission.ConversationFull(full.limit());
        };
    }

    private Submission outcome(TurnRequest request, TurnId turn, boolean repeated) {
        return lanes.await(new TurnStore.Lane(request.tenant(), request.conversation()), turn, patience)
                .<Submission>map(finished -> new Submission.Finished(finished, repeated))
                .orElseGet(() -> new Submission.Waiting(turn));
    }
}
