package dev.attendant.sidecar.http.access;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.http.reply.ErrorMapper;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import dev.attendant.sidecar.visitor.VisitorService;
import dev.attendant.sidecar.visitor.VisitorService.Known;
import io.javalin.http.Context;
import java.util.Optional;

/** Holds visitors of a web chat to their own conversation, and their browsers to the sites that may have the chat. */
public final class Visitors {

    private static final String CONVERSATION = "visitorsConversation";

    private final VisitorService service;

    public Visitors(VisitorService service) {
        this.service = service;
    }

    static boolean isToken(String token) {
        return token.startsWith(VisitorService.PREFIX);
    }

    /**
     * The tenant of a visitor.
     *
     * @throws ProblemException where the token is not good, or the path names another conversation
     */
    Verified caller(Context context, String token) {
        Known known = service.visitor(token).orElseThrow(Visitors::refused);
        String origin = context.header("Origin");
        if (origin != null) {
            if (!known.tenant().settings().web().admits(origin)) {
                throw refused();
            }
            CrossOrigin.allow(context, origin);
        }
        ConversationId own = known.visitor().conversation();
        context.attribute(CONVERSATION, own);
        if (context.pathParamMap().containsKey("conversationId")
                && !PathIds.conversation(context).equals(own)) {
            throw PathIds.noConversation();
        }
        if (context.method().name().equals("POST") && !service.maySend(known.visitor())) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "Too many messages at once; wait a little.")
                    .withHeader(ErrorMapper.RETRY_AFTER, "2");
        }
        return new Verified(known.tenant(), "visitor");
    }

    /** The only conversation that whoever asks may see; empty where all of the tenant's are. */
    public static Optional<ConversationId> onlyConversation(Context context) {
        return Optional.ofNullable(context.attribute(CONVERSATION));
    }

    private static ProblemException refused() {
        return new ProblemException(ProblemType.UNAUTHENTICATED, "The chat has expired; open another.")
                .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
