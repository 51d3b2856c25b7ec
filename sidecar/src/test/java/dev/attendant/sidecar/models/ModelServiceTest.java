package dev.attendant.sidecar.models;

import static dev.attendant.sidecar.models.Models.card;
import static dev.attendant.sidecar.models.Models.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.tenant.TenantId;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModelServiceTest {

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final InMemoryModels store = new InMemoryModels();
    private final LoadedModels<String> loaded = new LoadedModels<>(store, Models::load, 1_000);
    private final ModelService<String> service =
            new ModelService<>(store, Models::load, loaded, InstantSource.fixed(Models.NOON));

    @Test
    void shouldKeepAModelWithoutMakingItActive() {
        service.publish(tenant, card("a"), weights("a"), "alice");

        assertThat(service.list(tenant).active()).isZero();
        assertThat(service.list(tenant).versions()).containsExactly(new ModelVersion(1, card("a"), 1, Models.ALICE));
    }

    @Test
    void shouldKeepNothingOfAModelThatCannotBeUsed() {
        assertThatThrownBy(() -> service.publish(tenant, card("a", "another"), weights("a"), "alice"))
                .isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> service.publish(tenant, card("a"), weights("damaged"), "alice"))
                .isInstanceOf(UnusableModelException.class);

        assertThat(service.list(tenant).versions()).isEmpty();
    }

    @Test
    void shouldHaveAModelLoadedBeforeTurnsUseIt() {
        service.publish(tenant, card("a"), weights("a"), "alice");

        assertThat(service.activate(tenant, 1, "alice")).isTrue();

        int looks = store.looks();
        assertThat(loaded.forTurn(tenant, 1)).contains("a");
        assertThat(store.looks()).isEqualTo(looks);
    }

    @Test
    void shouldNotActivateWhatIsNotThere() {
        assertThat(service.activate(tenant, 1, "alice")).isFalse();
        assertThat(service.activate(tenant, -1, "alice")).isFalse();
    }

    @Test
    void shouldNotActivateAVersionThatFitsNoMore() {
        store.publish(tenant, card("old", "an older encoder"), weights("old"), Models.ALICE);

        assertThatThrownBy(() -> service.activate(tenant, 1, "alice")).isInstanceOf(UnusableModelException.class);

        assertThat(service.list(tenant).active()).isZero();
    }

    @Test
    void shouldRollBackToTheVersionBefore() {
        service.publish(tenant, card("a"), weights("a"), "alice");
        service.publish(tenant, card("b"), weights("b"), "alice");
        service.activate(tenant, 1, "alice");
        service.activate(tenant, 2, "alice");

        assertThat(service.rollback(tenant, "alice")).hasValue(1);

        assertThat(service.list(tenant).active()).isEqualTo(1);
    }
}
