package dev.attendant.sidecar.adapter.postgres.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.models.ModelStore;
import dev.attendant.sidecar.models.ModelStoreContract;
import dev.attendant.sidecar.models.Models;
import dev.attendant.sidecar.models.Origin;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresModelStoreTest extends ModelStoreContract {

    private static PostgresDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected ModelStore models() {
        return new PostgresModelStore(database);
    }

    @Override
    protected TenantDirectory directory() {
        return new PostgresTenantDirectory(database);
    }

    @Test
    void shouldTellTheActiveVersionWithTheTenant() {
        // given
        TenantId tenant = Tenants.in(directory());
        models().publish(tenant, Models.card("a"), Models.weights("a"), Models.ALICE);
        models().publish(tenant, Models.card("b"), Models.weights("b"), Models.ALICE);

        // then
        assertThat(directory().byId(tenant)).map(Tenant::intentModel).contains(0);
        models().activate(tenant, 1, Models.ALICE);
        models().activate(tenant, 2, Models.ALICE);
        assertThat(directory().byId(tenant)).map(Tenant::intentModel).contains(2);
        models().rollback(tenant, Models.ALICE);
        assertThat(directory().byId(tenant)).map(Tenant::intentModel).contains(1);
    }

    @Test
    void shouldKeepTheActiveVersionWhenTheTenantIsSavedAgain() {
        // given
        TenantId id = Tenants.in(directory());
        Tenant before = directory().byId(id).orElseThrow();
        models().publish(id, Models.card("a"), Models.weights("a"), Models.ALICE);
        models().activate(id, 1, Models.ALICE);

        // when
        directory().save(before);

        // then
        assertThat(directory().byId(id)).map(Tenant::intentModel).contains(1);
        assertThat(directory().byIssuer(before.issuer()))
                .map(Tenant::intentModel)
                .contains(1);
    }

    @Test
    void shouldKeepMegabytes() {
        TenantId tenant = Tenants.in(directory());
        byte[] weights = new byte[8 * 1024 * 1024];
        weights[weights.length - 1] = 7;

        models().publish(tenant, Models.card("large"), weights, Models.ALICE);

        assertThat(models().weights(tenant, 1).orElseThrow()).isEqualTo(weights);
    }

    @Test
    void shouldRefuseWhatCannotBeKeptAndKeepNothing() {
        TenantId tenant = Tenants.in(directory());
        ModelCard card = new ModelCard("a", "encoder", List.of("re\0fund"), Map.of());
        Origin nobody = new Origin("no\0body", Models.NOON);

        assertThatThrownBy(() -> models().publish(tenant, card, Models.weights("a"), Models.ALICE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label");
        assertThatThrownBy(() -> models().activate(tenant, 0, nobody)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> models().rollback(tenant, nobody)).isInstanceOf(IllegalArgumentException.class);
        assertThat(models().list(tenant)).isEmpty();
    }

    @Test
    void shouldKeepNothingForATenantThatIsNotThere() {
        TenantId nobody = new TenantId(UUID.randomUUID());

        assertThatThrownBy(() -> models().publish(nobody, Models.card("a"), Models.weights("a"), Models.ALICE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no tenant");
        assertThat(models().list(nobody)).isEmpty();
    }
}
