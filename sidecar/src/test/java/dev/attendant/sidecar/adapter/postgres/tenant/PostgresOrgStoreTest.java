package dev.attendant.sidecar.adapter.postgres.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.org.ActionResult.Status;
import dev.attendant.sidecar.org.Notice;
import dev.attendant.sidecar.org.OrgStore;
import dev.attendant.sidecar.org.OrgStoreContract;
import dev.attendant.sidecar.tenant.TenantDirectory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresOrgStoreTest extends OrgStoreContract {

    private static PostgresDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void shouldAuditAndAnnounceAResultOnceWithoutItsOutput() {
        // when
        store().keep(result(Optional.of("key"), Status.SUCCEEDED, "Jane"));
        store().keep(result(Optional.of("key"), Status.SUCCEEDED, "Jane"));
        store().keep(result(Optional.of("key"), Status.FAILED, "Jane"));

        // then
        String detail = "{\"status\": \"succeeded\", \"actionId\": \"call\"}";
        assertThat(rows("select concat_ws('|', actor, action, subject, detail, at) from audit"))
                .containsExactly("org|action.result|call|" + detail + "|2026-11-15 10:00:00.123456+00");
        assertThat(rows("select concat_ws('|', topic, key, payload, delivered_at) from outbox"))
                .containsExactly("action.result|call|" + detail);
    }

    @Test
    void shouldAuditAndAnnounceEachNotice() {
        // when
        store().keep(new Notice(tenant(), Notice.Kind.KNOWLEDGE, List.of("kA01", "kA02"), "org", NOW));
        store().keep(new Notice(tenant(), Notice.Kind.SETTINGS, List.of(), "org", NOW.plusSeconds(1)));

        // then
        assertThat(rows("select concat_ws('|', topic, key, payload) from outbox order by id"))
                .containsExactly(
                        "notice.knowledge|knowledge|{\"ids\": [\"kA01\", \"kA02\"]}",
                        "notice.settings|settings|{\"ids\": []}");
        assertThat(rows("select concat_ws('|', actor, action, subject) from audit order by id"))
                .containsExactly("org|notice.knowledge|knowledge", "org|notice.settings|settings");
    }

    private List<String> rows(String sql) {
        return database.inTenant(
                tenant(), handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    @Override
    protected OrgStore store() {
        return new PostgresOrgStore(database);
    }

    @Override
    protected TenantDirectory directory() {
        return new PostgresTenantDirectory(database);
    }
}
