package dev.attendant.sidecar.http.knowledge;

import dev.attendant.sidecar.care.gap.GapReview;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.QueryNumber;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;

/** Shows what can be learned from turns. */
public final class InsightRoutes {

    private static final int MOST_DAYS = 365;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_GAPS = 200;
    private static final int USUAL_GAPS = 20;

    private final GapReview gaps;

    public InsightRoutes(GapReview gaps) {
        this.gaps = gaps;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.get("/v1/insights/unanswered", callers.required(this::unanswered));
    }

    private void unanswered(Context context, Verified caller) {
        Fields fields = new Fields();
        int days = fields.within("days", QueryNumber.read(context, "days", fields), 1, MOST_DAYS, USUAL_DAYS);
        int limit = fields.within("limit", QueryNumber.read(context, "limit", fields), 1, MOST_GAPS, USUAL_GAPS);
        fields.check();
        Json.reply(context, 200, UnansweredReply.of(gaps.find(caller.tenant().id(), Duration.ofDays(days), limit)));
    }
}
