package dev.attendant.sidecar.http.reply;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Names a request in the reply, in the log and in problems. */
public final class CorrelationId {

    public static final String HEADER = "X-Correlation-Id";

    private static final String KEY = "correlationId";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private CorrelationId() {}

    /** Takes the client's id where it has the right form, or makes one. */
    public static String from(@Nullable String offered) {
        return offered != null && FORM.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }

    /** Names the request from here on. */
    public static void begin(Context context) {
        String id = from(context.header(HEADER));
        context.attribute(KEY, id);
        context.header(HEADER, id);
        MDC.put(KEY, id);
    }

    public static void end() {
        MDC.remove(KEY);
    }

    static String of(Context context) {
        String id = context.attribute(KEY);
        return from(id);
    }
}
