package dev.attendant.sidecar.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.org.ActionResult.Status;
import dev.attendant.sidecar.org.OrgStore.Kept;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link OrgStore} does. */
public abstract class OrgStoreContract {

    protected static final Instant NOW = Instant.parse("2026-11-15T10:00:00.123456789Z");

    private TenantId tenant;

    protected abstract OrgStore store();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void makeATenant() {
        tenant = Tenants.in(directory());
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void shouldKeepHowAnActionEnded(Status status) {
        // given
        ActionResult result = new ActionResult(
                tenant, "call_7/ä 🙂?", Optional.of("key"), status, "{\"refund\": \"\\u0000 ü\"}", "org", NOW);

        // then
        assertThat(store().keep(result)).isEqualTo(Kept.DONE);
        assertThat(store().find(tenant, "call_7/ä 🙂?")).contains(result);
    }

    @Test
    void shouldLetTheFirstResultStandWhereItsKeyComesAgain() {
        // given
        ActionResult first = result(Optional.of("key"), Status.SUCCEEDED, "done");
        store().keep(first);

        // when
        Kept again = store().keep(result(Optional.of("key"), Status.FAILED, "not done"));

        // then
        assertThat(again).isEqualTo(Kept.DONE);
        assertThat(store().find(tenant, "call")).contains(first);
    }

    @Test
    void shouldTakeTheSameResultUnderAnotherKeyOrNone() {
        // given
        ActionResult first = result(Optional.of("key"), Status.SUCCEEDED, "done");
        store().keep(first);

        // then
        assertThat(store().keep(result(Optional.of("other"), Status.SUCCEEDED, "done")))
                .isEqualTo(Kept.DONE);
        assertThat(store().keep(result(Optional.empty(), Status.SUCCEEDED, "done")))
                .isEqualTo(Kept.DONE);
        assertThat(store().find(tenant, "call")).contains(first);
    }

    @Test
    void shouldRefuseAnotherResultUnderAnotherKeyOrNone() {
        // given
        ActionResult first = result(Optional.empty(), Status.SUCCEEDED, "done");
        store().keep(first);

        // then
        assertThat(store().keep(result(Optional.of("key"), Status.FAILED, "done")))
                .isEqualTo(Kept.SETTLED_OTHERWISE);
        assertThat(store().keep(result(Optional.empty(), Status.SUCCEEDED, "else")))
                .isEqualTo(Kept.SETTLED_OTHERWISE);
        assertThat(store().find(tenant, "call")).contains(first);
    }

    @Test
    void shouldKeepTenantsActionsApart() {
        // given
        TenantId other = Tenants.in(directory());
        store().keep(result(Optional.empty(), Status.SUCCEEDED, "done"));

        // then
        assertThat(store().find(other, "call")).isEmpty();
        assertThat(store().keep(new ActionResult(other, "call", Optional.empty(), Status.FAILED, "", "org", NOW)))
                .isEqualTo(Kept.DONE);
        assertThat(store().find(tenant, "call")).map(ActionResult::status).contains(Status.SUCCEEDED);
    }

    @Test
    void shouldNotFindAnActionThatIsNotSettled() {
        assertThat(store().find(tenant, "never")).isEmpty();
        assertThat(store().find(tenant, "\0")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void shouldTakeANoticeAsOftenAsItComes(Notice.Kind kind) {
        Notice notice = new Notice(tenant, kind, List.of("kA0000000000001"), "org", NOW);

        assertThatCode(() -> {
                    store().keep(notice);
                    store().keep(notice);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseTextThatNoStoreKeeps() {
        Notice broken = new Notice(tenant, Notice.Kind.KNOWLEDGE, List.of("\0"), "org", NOW);

        assertThatThrownBy(() -> store().keep(broken)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().keep(result(Optional.empty(), Status.FAILED, "\0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    protected ActionResult result(Optional<String> key, Status status, String output) {
        return new ActionResult(tenant, "call", key, status, output, "org", NOW);
    }

    protected TenantId tenant() {
        return tenant;
    }
}
