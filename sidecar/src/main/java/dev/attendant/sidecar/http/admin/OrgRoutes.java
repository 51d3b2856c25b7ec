package dev.attendant.sidecar.http.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.IdempotencyKey;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.org.ActionResult;
import dev.attendant.sidecar.org.Notice;
import dev.attendant.sidecar.org.OrgStore;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what the org tells: how an action ended, and that something has changed. */
public final class OrgRoutes {

    private static final String ACTION = "/v1/actions/{actionId}";
    private static final int LONGEST_OUTPUT = 32_768;
    private static final int LONGEST_ID = 200;

    private final OrgStore org;
    private final InstantSource clock;
    private final RequestBody body;

    public OrgRoutes(OrgStore org, InstantSource clock, RequestBody body) {
        this.org = org;
        this.clock = clock;
        this.body = body;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.post(ACTION + "/result", callers.required(this::settle));
        routes.get(ACTION, callers.required(this::show));
        routes.post("/v1/notices", callers.required(this::notice));
    }

    /** How an action ended, as the org says it. */
    record Telling(@Nullable String status, @Nullable String output) {}

    /** How an action ended, as it is shown. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Told(String actionId, String status, String output, Instant at) {}

    /** That something has changed, as the org says it. */
    record Noting(@Nullable String kind, @Nullable List<@Nullable String> ids) {

        Notice notice(Verified caller, Instant at) {
            Fields fields = new Fields();
            Optional<Notice.Kind> checked = fields.oneOf("kind", kind, Notice.Kind.class);
            List<@Nullable String> named = ids == null ? List.of() : ids;
            fields.require(named.size() <= Notice.MOST_IDS, "ids", "must have at most " + Notice.MOST_IDS);
            for (int i = 0; i < named.size(); i++) {
                fields.text("ids[" + i + "]", named.get(i), LONGEST_ID);
            }
            fields.check();
            List<String> all = named.stream().map(Objects::requireNonNull).toList();
            return new Notice(caller.tenant().id(), checked.orElseThrow(), all, caller.subject(), at);
        }
    }

    private void settle(Context context, Verified caller) throws IOException {
        String action = action(context);
        Optional<String> key = IdempotencyKey.of(context);
        Telling telling = body.read(context, Telling.class);
        Fields fields = new Fields();
        Optional<ActionResult.Status> status = fields.oneOf("status", telling.status(), ActionResult.Status.class);
        String output = fields.anyText("output", telling.output(), LONGEST_OUTPUT);
        fields.check();
        ActionResult result = new ActionResult(
                caller.tenant().id(), action, key, status.orElseThrow(), output, caller.subject(), clock.instant());
        switch (org.keep(result)) {
            case DONE -> context.status(204);
            case SETTLED_OTHERWISE ->
                throw new ProblemException(
                        ProblemType.ACTION_SETTLED, "The action was told to have ended otherwise, which stands.");
        }
    }

    private void show(Context context, Verified caller) {
        ActionResult result = org.find(caller.tenant().id(), action(context)).orElseThrow(PathIds::noAction);
        Json.reply(context, 200, new Told(result.action(), WireName.of(result.status()), result.output(), result.at()));
    }

    private void notice(Context context, Verified caller) throws IOException {
        org.keep(body.read(context, Noting.class).notice(caller, clock.instant()));
        context.status(202);
    }

    private static String action(Context context) {
        String id = context.pathParam("actionId");
        if (id.isBlank() || id.length() > ActionResult.LONGEST_ID || id.indexOf('\0') >= 0) {
            throw PathIds.noAction();
        }
        return id;
    }
}
