package dev.attendant.sidecar.http;

import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import dev.attendant.sidecar.turn.LateStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Shows what language models cost and what they wrote too late. */
final class ModelUseRoutes {

    private static final int MOST_DAYS = 365;
    private static final int USUAL_DAYS = 30;

    private final CostLedger costs;
    private final LateStore late;
    private final Clock clock;

    ModelUseRoutes(CostLedger costs, LateStore late, Clock clock) {
        this.costs = costs;
        this.late = late;
        this.clock = clock;
    }

    void install(RoutesConfig routes, Authentication callers) {
        routes.get("/v1/insights/costs", callers.required(this::daily));
        routes.get("/v1/turns/{turnId}/late", callers.required(this::late));
    }

    private void daily(Context context, Verified caller) {
        Fields fields = new Fields();
        int days = fields.within("days", QueryNumber.read(context, "days", fields), 1, MOST_DAYS, USUAL_DAYS);
        fields.check();
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Json.reply(context, 200, CostReply.of(costs.daily(caller.tenant().id(), today.minusDays(days - 1L), today)));
    }

    private void late(Context context, Verified caller) {
        Json.reply(
                context,
                200,
                late.find(caller.tenant().id(), PathIds.turn(context))
                        .map(LateReply::of)
                        .orElseThrow(PathIds::noTurn));
    }
}
