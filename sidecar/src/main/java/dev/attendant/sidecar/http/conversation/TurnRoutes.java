package dev.attendant.sidecar.http.conversation;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.access.Visitors;
import dev.attendant.sidecar.http.reply.ErrorMapper;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.IdempotencyKey;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Submission;
import dev.attendant.sidecar.turn.TurnService;
import dev.attendant.sidecar.turn.consent.ConsentService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes messages in and shows what became of them. */
public final class TurnRoutes {

    /** Longest message, in UTF-16 code units. */
    public static final int LONGEST_MESSAGE = 4_000;

    private final TurnService turns;
    private final ConsentService consents;
    private final CostLedger costs;
    private final SnapshotStore snapshots;
    private final RequestBody body;

    public TurnRoutes(
            TurnService turns, ConsentService consents, CostLedger costs, SnapshotStore snapshots, RequestBody body) {
        this.turns = turns;
        this.consents = consents;
        this.costs = costs;
        this.snapshots = snapshots;
        this.body = body;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.post("/v1/conversations/{conversationId}/turns", callers.orVisitor(this::submit));
        routes.get("/v1/turns/{turnId}", callers.orVisitor(this::showTurn));
        routes.get("/v1/turns/{turnId}/evidence", callers.orVisitor(showing(EvidenceReply::of)));
        routes.get("/v1/turns/{turnId}/trace", callers.required(showing(TraceReply::of)));
    }

    /** What a client says to send a message. */
    record Sending(@Nullable String message, @Nullable Integer snapshot) {}

    /** A turn that is not finished yet. */
    record Waiting(UUID turnId, String status) {}

    private void submit(Context context, Verified caller) throws IOException {
        ConversationId conversation = PathIds.conversation(context);
        String key =
                IdempotencyKey.of(context).orElseGet(() -> UUID.randomUUID().toString());
        Sending sending = body.read(context, Sending.class);
        String message = message(sending);
        TenantId tenant = caller.tenant().id();
        reply(context, turns.submit(tenant, conversation, key, message, snapshot(sending, tenant)));
    }

    /** Checked here, since a message that is taken in is answered in any case. */
    private OptionalInt snapshot(Sending sending, TenantId tenant) {
        Integer number = sending.snapshot();
        if (number == null) {
            return OptionalInt.empty();
        }
        if (!snapshots.history(tenant).holds(number)) {
            throw PathIds.noSnapshot();
        }
        return OptionalInt.of(number);
    }

    private void reply(Context context, Submission submission) {
        switch (submission) {
            case Submission.Finished finished -> Json.reply(context, 200, reply(context, finished));
            case Submission.Waiting waiting -> replyWaiting(context, waiting.turn());
            case Submission.KeyReused reused ->
                throw new ProblemException(
                        ProblemType.KEY_REUSED, "The key came before with another message or for another snapshot.");
            case Submission.UnknownConversation unknown -> throw PathIds.noConversation();
            case Submission.ConversationFull full ->
                throw tryAgain(
                        ProblemType.CONVERSATION_FULL, full.limit() + " messages of this conversation wait already.");
            case Submission.Overloaded overloaded ->
                throw tryAgain(ProblemType.OVERLOADED, "As many turns as can be are in flight; try again.");
        }
    }

    /** A turn waits for its reply, so the ledger is not looked at for it. */
    private TurnReply reply(Context context, Submission.Finished finished) {
        TurnReply reply = finished.repeated() ? known(finished.turn(), true) : TurnReply.of(finished.turn(), false);
        return isVisitor(context) ? reply : reply.with(TurnInsight.atOnce(finished.turn()));
    }

    private void showTurn(Context context, Verified caller) {
        TenantId tenant = caller.tenant().id();
        TurnId id = PathIds.turn(context);
        show(context, tenant, id, turn -> {
            TurnReply reply = known(turn, false);
            return isVisitor(context) ? reply : reply.with(TurnInsight.of(turn, costs.spent(tenant, id)));
        });
    }

    /** A person may have said something of its proposal since. */
    private TurnReply known(FinishedTurn turn, boolean repeated) {
        return TurnReply.of(turn, consents.offer(turn), repeated);
    }

    /** Visitors are not told what was made of them. */
    private static boolean isVisitor(Context context) {
        return Visitors.onlyConversation(context).isPresent();
    }

    private Authentication.CallerHandler showing(Function<FinishedTurn, Object> view) {
        return (context, caller) -> show(context, caller.tenant().id(), PathIds.turn(context), view);
    }

    private void show(Context context, TenantId tenant, TurnId id, Function<FinishedTurn, Object> view) {
        Optional<ConversationId> only = Visitors.onlyConversation(context);
        Optional<FinishedTurn> finished = turns.find(tenant, id);
        if (finished.isEmpty() && only.isEmpty() && turns.isWaiting(tenant, id)) {
            replyWaiting(context, id);
            return;
        }
        // A turn that was finished between the two looks above is found by the third.
        FinishedTurn turn = finished.or(() -> turns.find(tenant, id)).orElseThrow(PathIds::noTurn);
        if (only.isPresent() && !only.get().equals(turn.request().conversation())) {
            throw PathIds.noTurn();
        }
        Json.reply(context, 200, view.apply(turn));
    }

    private static void replyWaiting(Context context, TurnId turn) {
        context.header("Location", "/v1/turns/" + turn).header(ErrorMapper.RETRY_AFTER, "1");
        Json.reply(context, 202, new Waiting(turn.value(), "waiting"));
    }

    private static String message(Sending sending) {
        Fields fields = new Fields();
        String message = fields.text("message", sending.message(), LONGEST_MESSAGE);
        fields.check();
        return message;
    }

    private static ProblemException tryAgain(ProblemType type, String detail) {
        return new ProblemException(type, detail).withHeader(ErrorMapper.RETRY_AFTER, "1");
    }
}
