package dev.attendant.sidecar.models;

import static dev.attendant.sidecar.models.Models.ALICE;
import static dev.attendant.sidecar.models.Models.card;
import static dev.attendant.sidecar.models.Models.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadedModelsTest {

    private static final long PLENTY = 1_000;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final InMemoryModels store = new InMemoryModels();

    @Test
    void shouldGiveNothingForTheShippedModel() {
        assertThat(holding(PLENTY).forTurn(tenant, ModelVersion.SHIPPED)).isEmpty();
        assertThat(store.looks()).isZero();
    }

    @Test
    void shouldGiveExactlyTheVersionThatIsAskedFor() {
        publish("one", "two");
        LoadedModels<String> models = holding(PLENTY);

        assertThat(models.forTurn(tenant, 2)).contains("two");
        assertThat(models.forTurn(tenant, 1)).contains("one");
    }

    @Test
    void shouldLoadAVersionOnceHoweverManyTurnsAskForIt() throws Exception {
        publish("one");
        LoadedModels<String> models = holding(PLENTY);
        Callable<Optional<String>> turn = () -> models.forTurn(tenant, 1);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> turns =
                    threads.invokeAll(Stream.generate(() -> turn).limit(100).toList());

            assertThat(turns).extracting(Future::resultNow).containsOnly(Optional.of("one"));
        }
        assertThat(store.looks()).isEqualTo(1);
    }

    @Test
    void shouldKeepATenantsTwoVersionsUsedLast() {
        publish("one", "two", "three");
        LoadedModels<String> models = holding(PLENTY);
        Stream.of(1, 2, 3).forEach(version -> models.forTurn(tenant, version));
        int looks = store.looks();

        assertThat(models.size()).isEqualTo(2);
        assertThat(models.forTurn(tenant, 2)).contains("two");
        assertThat(store.looks()).isEqualTo(looks);
        assertThat(models.forTurn(tenant, 1)).contains("one");
        assertThat(store.looks()).isEqualTo(looks + 1);
    }

    @Test
    void shouldLetGoOfWhatWasUsedLongestAgoWhereTheBoundIsExceeded() {
        LoadedModels<String> models = holding(10);
        List<TenantId> tenants =
                Stream.generate(() -> new TenantId(UUID.randomUUID())).limit(3).toList();
        tenants.forEach(each -> store.publish(each, card("m"), weights("words"), ALICE));

        tenants.forEach(each -> models.forTurn(each, 1));

        assertThat(models.size()).isEqualTo(2);
        models.forTurn(tenants.get(1), 1);
        models.forTurn(tenants.get(2), 1);
        assertThat(store.looks()).isEqualTo(3);
    }

    @Test
    void shouldKeepOneModelEvenWhereItExceedsTheBound() {
        publish("a long word");
        LoadedModels<String> models = holding(1);

        models.forTurn(tenant, 1);
        models.forTurn(tenant, 1);

        assertThat(store.looks()).isEqualTo(1);
    }

    @Test
    void shouldFallBackToTheShippedModelWhereTheTenantsOwnFitsNoMore() {
        store.publish(tenant, card("old", "an older encoder"), weights("old"), ALICE);
        LoadedModels<String> models = holding(PLENTY);

        assertThat(models.forTurn(tenant, 1)).isEmpty();
        assertThat(models.forTurn(tenant, 1)).isEmpty();

        assertThat(store.looks()).as("tries").isEqualTo(1);
        assertThatThrownBy(() -> models.prepare(tenant, 1)).isInstanceOf(UnusableModelException.class);
    }

    @Test
    void shouldTryAgainAfterAFailureOfTheStore() {
        publish("one");
        AtomicBoolean broken = new AtomicBoolean(true);
        LoadedModels<String> models = new LoadedModels<>(
                store,
                (card, weights) -> {
                    if (broken.get()) {
                        throw new IllegalStateException("the store is away");
                    }
                    return Models.load(card, weights);
                },
                PLENTY);

        assertThatThrownBy(() -> models.forTurn(tenant, 1)).hasMessage("the store is away");
        broken.set(false);
        assertThat(models.forTurn(tenant, 1)).contains("one");
    }

    private LoadedModels<String> holding(long bytes) {
        return new LoadedModels<>(store, Models::load, bytes);
    }

    private void publish(String... words) {
        for (String word : words) {
            store.publish(tenant, card(word), weights(word), ALICE);
        }
    }
}
