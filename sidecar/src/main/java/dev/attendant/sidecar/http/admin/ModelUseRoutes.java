package dev.attendant.sidecar.http.admin;

import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import dev.attendant.sidecar.turn.LateStore;
import dev.attendant.sidecar.turn.consent.ConsentService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Shows what language models cost and what they wrote too late. */
public final class ModelUseRoutes {

    private final CostLedger costs;
    private final LateStore late;
    private final ConsentService consents;
    private final Clock clock;

    public ModelUseRoutes(CostLedger costs, LateStore late, ConsentService consents, Clock clock) {
        this.costs = costs;
        this.late = late;
        this.consents = consents;
        this.clock = clock;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.get("/v1/insights/costs", callers.required(this::costs));
        routes.get("/v1/turns/{turnId}/late", callers.required(this::late));
    }

    private void costs(Context context, Verified caller) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Json.reply(
                context,
                200,
                CostQuery.of(context, today).answered(costs, caller.tenant().id()));
    }

    private void late(Context context, Verified caller) {
        Json.reply(
                context,
                200,
                late.find(caller.tenant().id(), PathIds.turn(context))
                        .map(answer -> LateReply.of(answer, consents.offer(answer)))
                        .orElseThrow(PathIds::noTurn));
    }
}
