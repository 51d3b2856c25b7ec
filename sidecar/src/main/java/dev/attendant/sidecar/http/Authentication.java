package dev.attendant.sidecar.http;

import dev.attendant.sidecar.tenant.TokenVerifier;
import dev.attendant.sidecar.tenant.TokenVerifier.Refused;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jspecify.annotations.Nullable;

/** Lets only callers with a good bearer token through. */
final class Authentication {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier tokens;

    Authentication(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    /** Serves one route for callers whose tenant is known. */
    @FunctionalInterface
    interface CallerHandler {
        void handle(Context context, Verified caller) throws Exception;
    }

    /** A route that is served for known callers only. */
    Handler required(CallerHandler handler) {
        return context -> handler.handle(context, caller(context.header("Authorization")));
    }

    private Verified caller(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "The request has no bearer token.")
                    .withHeader("WWW-Authenticate", "Bearer");
        }
        return switch (tokens.verify(authorization.substring(SCHEME.length()).strip())) {
            case Verified verified -> verified;
            case Refused refused ->
                throw new ProblemException(ProblemType.UNAUTHENTICATED, refused.reason())
                        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        };
    }
}
