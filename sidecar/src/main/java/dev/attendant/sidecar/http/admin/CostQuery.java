package dev.attendant.sidecar.http.admin;

import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.cost.CostLedger.GroupCost;
import dev.attendant.sidecar.cost.CostLedger.Grouping;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.QueryNumber;
import dev.attendant.sidecar.tenant.TenantId;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Which costs are wanted.
 *
 * @param first the first day, in UTC
 * @param by what is added up beside days; empty for nothing
 * @param limit most conversations or turns
 */
record CostQuery(LocalDate first, LocalDate last, Optional<Grouping> by, int limit) {

    private static final int MOST_DAYS = 365;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_GROUPS = 200;
    private static final int USUAL_GROUPS = 20;
    private static final String DAY = "day";

    /** @throws ProblemException where the query cannot be read */
    static CostQuery of(Context context, LocalDate today) {
        Fields fields = new Fields();
        int days = fields.within("days", QueryNumber.read(context, "days", fields), 1, MOST_DAYS, USUAL_DAYS);
        int limit = fields.within("limit", QueryNumber.read(context, "limit", fields), 1, MOST_GROUPS, USUAL_GROUPS);
        Optional<LocalDate> day = day(context, fields);
        Optional<Grouping> by = grouping(context, fields);
        fields.check();
        return new CostQuery(day.orElse(today.minusDays(days - 1L)), day.orElse(today), by, limit);
    }

    CostReply answered(CostLedger costs, TenantId tenant) {
        Optional<List<GroupCost>> dearest = by.map(grouping -> costs.dearest(tenant, grouping, first, last, limit));
        return CostReply.of(costs.daily(tenant, first, last), dearest);
    }

    private static Optional<LocalDate> day(Context context, Fields fields) {
        String given = context.queryParam(DAY);
        try {
            return Optional.ofNullable(given).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            fields.require(false, DAY, "must be a day such as 2026-11-26");
            return Optional.empty();
        }
    }

    private static Optional<Grouping> grouping(Context context, Fields fields) {
        String given = context.queryParam("by");
        return given == null
                ? Optional.empty()
                : fields.oneOf("by", given, By.class).flatMap(By::grouping);
    }

    /** What a client may name. */
    private enum By {
        DAY,
        CONVERSATION,
        TURN;

        Optional<Grouping> grouping() {
            return switch (this) {
                case DAY -> Optional.empty();
                case CONVERSATION -> Optional.of(Grouping.CONVERSATION);
                case TURN -> Optional.of(Grouping.TURN);
            };
        }
    }
}
