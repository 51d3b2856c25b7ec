package dev.attendant.sidecar.http.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.regex.Pattern;

/**
 * Lets pages of other sites have the web chat (Fetch standard, CORS protocol).
 *
 * <p>A preflight carries no token, so that its tenant is not known: it is granted to all pages for the chat's own
 * paths. Each request itself is granted to the tenant's sites alone. Cookies play no part.
 */
public final class CrossOrigin {

    private static final Pattern CHAT = Pattern.compile(
            "/v1/web/sessions|/v1/conversations/[^/]+(/turns|/live)?|/v1/turns/[^/]+(/evidence|/confirmation)?");

    private CrossOrigin() {}

    /** Answers preflights. */
    public static void preflight(Context context) {
        String origin = context.header("Origin");
        if (context.method().equals(HandlerType.OPTIONS)
                && origin != null
                && CHAT.matcher(context.path()).matches()) {
            allow(context, origin);
            context.header("Access-Control-Allow-Methods", "GET, POST");
            context.header(
                    "Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, Last-Event-ID");
            context.header("Access-Control-Max-Age", "600");
            context.status(204).skipRemainingHandlers();
        }
    }

    /** Lets the page read this reply. */
    public static void allow(Context context, String origin) {
        context.header("Access-Control-Allow-Origin", origin);
        context.header("Access-Control-Expose-Headers", "Location, Retry-After");
        context.header("Vary", "Origin");
    }
}
