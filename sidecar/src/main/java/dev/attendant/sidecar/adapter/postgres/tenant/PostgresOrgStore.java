package dev.attendant.sidecar.adapter.postgres.tenant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.org.ActionResult;
import dev.attendant.sidecar.org.Notice;
import dev.attendant.sidecar.org.OrgStore;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Results of actions in the table {@code action_result}; notices in {@code outbox} alone. */
public final class PostgresOrgStore implements OrgStore {

    private static final String RESULT = "action.result";

    private final PostgresDatabase database;

    public PostgresOrgStore(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Kept keep(ActionResult result) {
        StorableText.require("action's id", result.action());
        StorableText.require("output", result.output());
        return database.inTenant(result.tenant(), handle -> {
            if (insert(handle, result)) {
                announced(result).insert(handle);
                return Kept.DONE;
            }
            boolean repeated = find(handle, result.tenant(), result.action())
                    .filter(result::repeats)
                    .isPresent();
            return repeated ? Kept.DONE : Kept.SETTLED_OTHERWISE;
        });
    }

    @Override
    public Optional<ActionResult> find(TenantId tenant, String action) {
        return action.indexOf('\0') >= 0
                ? Optional.empty()
                : database.inTenant(tenant, handle -> find(handle, tenant, action));
    }

    @Override
    public void keep(Notice notice) {
        String kind = notice.kind().name().toLowerCase(Locale.ROOT);
        ObjectNode detail = Json.object();
        detail.set("ids", Json.ofStrings(notice.ids()));
        Announcement announcement = new Announcement(
                notice.tenant(), notice.caller(), "notice." + kind, kind, Json.write(detail), notice.at());
        database.useInTenant(notice.tenant(), announcement::insert);
    }

    /** What happened, without what was given out: the audit outlives that. */
    private static Announcement announced(ActionResult result) {
        ObjectNode detail = Json.object()
                .put("actionId", result.action())
                .put("status", result.status().name().toLowerCase(Locale.ROOT));
        return new Announcement(
                result.tenant(), result.caller(), RESULT, result.action(), Json.write(detail), result.at());
    }

    private static boolean insert(Handle handle, ActionResult result) {
        return handle.createUpdate("""
                insert into action_result (tenant_id, action_id, idempotency_key, status, output, caller,
                    told_at, told_at_nanos)
                values (:tenant, :action, :key, :status, :output, :caller, :at, :atNanos)
                on conflict (tenant_id, action_id) do nothing
                """)
                        .bind("tenant", result.tenant().value())
                        .bind("action", result.action())
                        .bind("key", result.key())
                        .bind("status", result.status().name())
                        .bind("output", result.output())
                        .bind("caller", result.caller())
                        .bind("at", ExactTime.micros(result.at()))
                        .bind("atNanos", ExactTime.nanos(result.at()))
                        .execute()
                == 1;
    }

    private static Optional<ActionResult> find(Handle handle, TenantId tenant, String action) {
        return handle.createQuery("select * from action_result where action_id = :action")
                .bind("action", action)
                .map((row, context) -> result(row, tenant))
                .findOne();
    }

    private static ActionResult result(ResultSet row, TenantId tenant) throws SQLException {
        return new ActionResult(
                tenant,
                row.getString("action_id"),
                Optional.ofNullable(row.getString("idempotency_key")),
                ActionResult.Status.valueOf(row.getString("status")),
                row.getString("output"),
                row.getString("caller"),
                ExactTime.read(row, "told_at"));
    }
}
