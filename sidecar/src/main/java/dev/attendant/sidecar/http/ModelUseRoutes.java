package dev.attendant.sidecar.http;

import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import dev.attendant.sidecar.turn.ConsentService;
import dev.attendant.sidecar.turn.LateStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Shows what language models cost and what they wrote too late. */
final class ModelUseRoutes {

    private final CostLedger costs;
    private final LateStore late;
    private final ConsentService consents;
    private final Clock clock;

    ModelUseRoutes(CostLedger costs, LateStore late, ConsentService consents, Clock clock) {
        this.costs = costs;
        this.late = late;
        this.consents = consents;
        this.clock = clock;
    }

    void install(RoutesConfig routes, Authentication callers) {
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
