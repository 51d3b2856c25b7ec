package dev.attendant.sidecar.http.desk;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.feedback.Feedback;
import dev.attendant.sidecar.feedback.FeedbackKind;
import dev.attendant.sidecar.feedback.FeedbackService;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.IdempotencyKey;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.QueryNumber;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what people think of turns, and shows what they thought of late. */
public final class FeedbackRoutes {

    private static final int LONGEST_COMMENT = 4_096;
    private static final int MOST_DAYS = 365;
    private static final int USUAL_DAYS = 30;

    private final FeedbackService feedback;
    private final InstantSource clock;
    private final RequestBody body;

    public FeedbackRoutes(FeedbackService feedback, InstantSource clock, RequestBody body) {
        this.feedback = feedback;
        this.clock = clock;
        this.body = body;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.post("/v1/turns/{turnId}/feedback", callers.required(this::give));
        routes.get("/v1/insights/feedback", callers.required(this::report));
    }

    /** What somebody thinks of a turn, as a client says it. */
    record Gift(
            @Nullable String kind,
            @Nullable Integer score,
            @Nullable String comment) {

        Feedback feedback(TenantId tenant, TurnId turn, String key, Instant at) {
            Fields fields = new Fields();
            Optional<FeedbackKind> checked = fields.oneOf("kind", kind, FeedbackKind.class);
            fields.require(score != null, "score", "is missing");
            checked.ifPresent(
                    each -> fields.require(score == null || each.allows(score), "score", "must be " + each.scores()));
            String words = fields.anyText("comment", comment, LONGEST_COMMENT);
            fields.check();
            return new Feedback(tenant, turn, key, checked.orElseThrow(), score == null ? 0 : score, words, at);
        }
    }

    private void give(Context context, Verified caller) throws IOException {
        TurnId turn = PathIds.turn(context);
        String key =
                IdempotencyKey.of(context).orElseGet(() -> UUID.randomUUID().toString());
        Gift gift = body.read(context, Gift.class);
        switch (feedback.give(gift.feedback(caller.tenant().id(), turn, key, clock.instant()))) {
            case DONE -> context.status(204);
            case UNKNOWN_TURN -> throw PathIds.noTurn();
            case KEY_REUSED ->
                throw new ProblemException(ProblemType.KEY_REUSED, "The key came before with other feedback.");
        }
    }

    private void report(Context context, Verified caller) {
        Fields fields = new Fields();
        int days = fields.within("days", QueryNumber.read(context, "days", fields), 1, MOST_DAYS, USUAL_DAYS);
        fields.check();
        Json.reply(
                context, 200, FeedbackReply.of(feedback.report(caller.tenant().id(), Duration.ofDays(days))));
    }
}
