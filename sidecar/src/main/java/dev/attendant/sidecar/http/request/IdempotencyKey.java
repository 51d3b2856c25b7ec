package dev.attendant.sidecar.http.request;

import dev.attendant.sidecar.http.reply.ProblemException;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header that makes a request safe to repeat. */
public final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

    private IdempotencyKey() {}

    /** @throws ProblemException where the key has no form of one */
    public static Optional<String> of(Context context) {
        String offered = context.header(HEADER);
        if (offered != null && !FORM.matcher(offered).matches()) {
            throw ProblemException.invalid(HEADER, "must have 1 to 200 visible ASCII characters");
        }
        return Optional.ofNullable(offered);
    }
}
