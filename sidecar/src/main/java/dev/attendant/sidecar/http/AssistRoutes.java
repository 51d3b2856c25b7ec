package dev.attendant.sidecar.http;

import dev.attendant.sidecar.assist.MessageReader;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Helps those who serve customers. */
final class AssistRoutes {

    private final MessageReader reader;
    private final RequestBody body;

    AssistRoutes(MessageReader reader, RequestBody body) {
        this.reader = reader;
        this.body = body;
    }

    void install(RoutesConfig routes, Authentication callers) {
        routes.post("/v1/assist/classification", callers.required(this::classify));
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
        Tenant tenant = caller.tenant();
        double offTopicAt = tenant.settings().thresholds().offTopicAt();
        Json.reply(context, 200, ClassificationReply.of(reader.read(tenant, message), offTopicAt));
    }
}
