package dev.attendant.sidecar.http.conversation;

import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.replay.ReplayService;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Answers finished turns again, for those who want to know whether the same would come out. */
public final class ReplayRoutes {

    private final ReplayService replays;

    public ReplayRoutes(ReplayService replays) {
        this.replays = replays;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.post("/v1/turns/{turnId}/replay", callers.required(this::replay));
    }

    private void replay(Context context, Verified caller) {
        ReplayReply reply = replays.replay(caller.tenant().id(), PathIds.turn(context))
                .map(ReplayReply::of)
                .orElseThrow(PathIds::noTurn);
        Json.reply(context, 200, reply);
    }
}
