package dev.attendant.sidecar.http.desk;

import dev.attendant.sidecar.assist.MessageReader;
import dev.attendant.sidecar.assist.Suggester;
import dev.attendant.sidecar.assist.Suggestion;
import dev.attendant.sidecar.assist.SuggestionRequest;
import dev.attendant.sidecar.assist.Summariser;
import dev.attendant.sidecar.assist.Summary;
import dev.attendant.sidecar.assist.SummaryRequest;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.access.CurrentTenant;
import dev.attendant.sidecar.http.conversation.TurnRoutes;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Helps those who serve customers. */
public final class AssistRoutes {

    private final CurrentTenant tenants;
    private final MessageReader reader;
    private final Suggester suggester;
    private final Summariser summariser;
    private final RequestBody body;
    private final RequestBody longBody;

    /** @param longBody for what comes with a whole case */
    public AssistRoutes(
            CurrentTenant tenants,
            MessageReader reader,
            Suggester suggester,
            Summariser summariser,
            RequestBody body,
            RequestBody longBody) {
        this.tenants = tenants;
        this.reader = reader;
        this.suggester = suggester;
        this.summariser = summariser;
        this.body = body;
        this.longBody = longBody;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.post("/v1/assist/classification", callers.required(this::classify));
        routes.post("/v1/assist/reply", callers.required(this::suggest));
        routes.post("/v1/assist/summary", callers.required(this::summarise));
    }

    /** A message to be read. */
    record Message(@Nullable String message) {

        String checked() {
            Fields fields = new Fields();
            String text = fields.text("message", message, TurnRoutes.LONGEST_MESSAGE);
            fields.check();
            return text;
        }
    }

    private void classify(Context context, Verified caller) throws IOException {
        String message = body.read(context, Message.class).checked();
        Tenant tenant = tenants.of(caller);
        double offTopicAt = tenant.settings().thresholds().offTopicAt();
        Json.reply(context, 200, ClassificationReply.of(reader.read(tenant, message), offTopicAt));
    }

    private void suggest(Context context, Verified caller) throws IOException {
        SuggestionRequest request = longBody.read(context, SuggestionWish.class).checked(caller.tenant());
        Suggestion suggestion = suggester.suggest(request).orElseThrow(PathIds::noConversation);
        Json.reply(context, 200, SuggestionReply.of(suggestion));
    }

    private void summarise(Context context, Verified caller) throws IOException {
        SummaryRequest request = longBody.read(context, SummaryWish.class)
                .checked(caller.tenant().id());
        Summary summary = summariser.summarise(request).orElseThrow(PathIds::noConversation);
        Json.reply(context, 200, SummaryReply.of(summary));
    }

    /** A conversation that a body names; what cannot be an id is a mistake in the body. */
    static Optional<ConversationId> conversation(Fields fields, @Nullable String id) {
        Optional<ConversationId> read =
                Optional.ofNullable(id).flatMap(PathIds::uuid).map(ConversationId::new);
        fields.require(id == null || read.isPresent(), "conversationId", "must be a UUID");
        return read;
    }
}
