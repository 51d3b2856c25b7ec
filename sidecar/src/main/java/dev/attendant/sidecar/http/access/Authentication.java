package dev.attendant.sidecar.http.access;

import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.tenant.TokenVerifier;
import dev.attendant.sidecar.tenant.TokenVerifier.Refused;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets only callers with a good bearer token through. */
public final class Authentication {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier tokens;
    private final Visitors visitors;

    public Authentication(TokenVerifier tokens, Visitors visitors) {
        this.tokens = tokens;
        this.visitors = visitors;
    }

    /** Serves one route for callers whose tenant is known. */
    @FunctionalInterface
    public interface CallerHandler {
        void handle(Context context, Verified caller) throws Exception;
    }

    /** A route that is served for known callers only. */
    public Handler required(CallerHandler handler) {
        return context -> handler.handle(context, verified(token(context.header("Authorization"))));
    }

    /** A route that is served for visitors of a web chat too, who are held to their own conversation. */
    public Handler orVisitor(CallerHandler handler) {
        return context -> handler.handle(context, orVisitor(context, token(context.header("Authorization"))));
    }

    /** As {@link #orVisitor}, for the request that opens a WebSocket, whose token a page can offer as a subprotocol. */
    public Handler onSocket(CallerHandler handler) {
        return context -> {
            Optional<String> offered = SocketProtocol.token(context);
            String token = offered.orElseGet(() -> token(context.header("Authorization")));
            handler.handle(context, orVisitor(context, token));
        };
    }

    private Verified orVisitor(Context context, String token) {
        return Visitors.isToken(token) ? visitors.caller(context, token) : verified(token);
    }

    private static String token(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "The request has no bearer token.")
                    .withHeader("WWW-Authenticate", "Bearer");
        }
        return authorization.substring(SCHEME.length()).strip();
    }

    private Verified verified(String token) {
        return switch (tokens.verify(token)) {
            case Verified verified -> verified;
            case Refused refused ->
                throw new ProblemException(ProblemType.UNAUTHENTICATED, refused.reason())
                        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        };
    }
}
