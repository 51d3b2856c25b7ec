package dev.attendant.sidecar.http.conversation;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.http.request.ScopeFields;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import dev.attendant.sidecar.turn.consent.ConsentService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens conversations and shows them. */
public final class ConversationRoutes {

    private final ConversationStore conversations;
    private final ConsentService consents;
    private final Supplier<ConversationId> ids;
    private final Clock clock;
    private final RequestBody body;

    public ConversationRoutes(
            ConversationStore conversations,
            ConsentService consents,
            Supplier<ConversationId> ids,
            Clock clock,
            RequestBody body) {
        this.conversations = conversations;
        this.consents = consents;
        this.ids = ids;
        this.clock = clock;
        this.body = body;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.post("/v1/conversations", callers.required(this::start));
        routes.get("/v1/conversations/{conversationId}", callers.orVisitor(this::show));
    }

    /** What a client says to open a conversation. */
    record Start(
            @Nullable String channel,
            @Nullable String locale,
            @Nullable String product) {}

    private void start(Context context, Verified caller) throws IOException {
        ConversationEvent.Started started = started(body.read(context, Start.class));
        ConversationId id = ids.get();
        conversations.start(caller.tenant().id(), id, started);
        context.header("Location", "/v1/conversations/" + id);
        Json.reply(context, 201, ConversationReply.Started.of(id, started));
    }

    private ConversationEvent.Started started(Start wanted) {
        Fields fields = new Fields();
        String channel = fields.matching("channel", wanted.channel(), ScopeFields.CHANNEL, "api");
        String locale = fields.matching("locale", wanted.locale(), ScopeFields.LOCALE, "en");
        String product = fields.anyText("product", wanted.product(), ScopeFields.LONGEST_PRODUCT);
        fields.check();
        return new ConversationEvent.Started(
                channel, locale, product, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void show(Context context, Verified caller) {
        ConversationReply reply = conversations
                .load(caller.tenant().id(), PathIds.conversation(context))
                .map(conversation ->
                        ConversationReply.of(conversation, consents.open(conversation.tenant(), conversation.id())))
                .orElseThrow(PathIds::noConversation);
        Json.reply(context, 200, reply);
    }
}
