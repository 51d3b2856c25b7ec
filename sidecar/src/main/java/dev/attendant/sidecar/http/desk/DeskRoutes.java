package dev.attendant.sidecar.http.desk;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationEvent.AtDesk;
import dev.attendant.sidecar.desk.DeskAction;
import dev.attendant.sidecar.desk.DeskOutcome;
import dev.attendant.sidecar.desk.DeskRequest;
import dev.attendant.sidecar.desk.DeskService;
import dev.attendant.sidecar.desk.Erasure;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.IdempotencyKey;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Lets a tenant's own systems take conversations, write in them, give them back, hand them over and erase them. */
public final class DeskRoutes {

    private static final String CONVERSATION = "/v1/conversations/{conversationId}";

    private final DeskService desk;
    private final Clock clock;
    private final RequestBody body;

    public DeskRoutes(DeskService desk, Clock clock, RequestBody body) {
        this.desk = desk;
        this.clock = clock;
        this.body = body;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.post(CONVERSATION + "/takeover", acting(callers, DeskWish.TakeOver.class));
        routes.post(CONVERSATION + "/release", acting(callers, DeskWish.Release.class));
        routes.post(CONVERSATION + "/messages", acting(callers, DeskWish.AgentMessage.class));
        routes.post(CONVERSATION + "/handoff", acting(callers, DeskWish.HandOff.class));
        routes.post(CONVERSATION + "/erasure", callers.required(this::erase));
    }

    /** A wish that says nothing more. */
    record Nothing() {}

    /** A conversation that was taken. */
    record Taken(long fence) {}

    /** A message that was entered. */
    record Entered(UUID messageId, Instant at) {}

    private <W extends DeskWish> Handler acting(Authentication callers, Class<W> type) {
        return callers.required((context, caller) -> act(context, caller, body.read(context, type)));
    }

    private void act(Context context, Verified caller, DeskWish wish) {
        Fields fields = new Fields();
        DeskAction action = wish.action(fields, desk.nextMessage());
        fields.check();
        DeskRequest request = new DeskRequest(
                caller.tenant().id(),
                PathIds.conversation(context),
                IdempotencyKey.of(context),
                caller.subject(),
                action,
                now());
        reply(context, desk.perform(request));
    }

    private static void reply(Context context, DeskOutcome outcome) {
        switch (outcome) {
            case DeskOutcome.Done done -> reply(context, done.event());
            case DeskOutcome.FenceNotCurrent passed ->
                throw new ProblemException(
                        ProblemType.FENCE_NOT_CURRENT, "Somebody else has the conversation, or nobody.");
            case DeskOutcome.KeyReused reused -> throw keyReused();
            case DeskOutcome.UnknownConversation unknown -> throw PathIds.noConversation();
        }
    }

    private static void reply(Context context, AtDesk event) {
        switch (event) {
            case ConversationEvent.TakenOver taken -> Json.reply(context, 200, new Taken(taken.fence()));
            case ConversationEvent.AgentSpoke spoke ->
                Json.reply(context, 201, new Entered(spoke.message(), spoke.at()));
            case ConversationEvent.Released released -> context.status(204);
            case ConversationEvent.HandoffRequested requested -> context.status(204);
        }
    }

    private void erase(Context context, Verified caller) throws IOException {
        body.read(context, Nothing.class);
        Erasure erasure = new Erasure(
                caller.tenant().id(),
                PathIds.conversation(context),
                IdempotencyKey.of(context),
                caller.subject(),
                now());
        switch (desk.erase(erasure)) {
            case ERASED, ERASED_BEFORE -> context.status(202);
            case KEY_REUSED -> throw keyReused();
            case UNKNOWN_CONVERSATION -> throw PathIds.noConversation();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ProblemException keyReused() {
        return new ProblemException(ProblemType.KEY_REUSED, "The key came before with another request.");
    }
}
