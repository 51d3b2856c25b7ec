package dev.attendant.sidecar.models;

import static dev.attendant.sidecar.models.Models.ALICE;
import static dev.attendant.sidecar.models.Models.card;
import static dev.attendant.sidecar.models.Models.weights;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.models.ModelStore.Publication;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ModelStore} does. */
public abstract class ModelStoreContract {

    private static final Origin BOB = new Origin("bob", Instant.parse("2026-11-16T09:00:00Z"));

    private TenantId tenant;

    protected abstract ModelStore models();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void knowATenant() {
        tenant = Tenants.in(directory());
    }

    @Test
    void shouldReadAModelBackAsItWasPublished() {
        byte[] weights = {0, -1, 127, 10, 0};

        Publication publication = models().publish(tenant, card("a"), weights, ALICE);

        assertThat(publication.isNew()).isTrue();
        assertThat(publication.version()).isEqualTo(new ModelVersion(1, card("a"), 5, ALICE));
        assertThat(models().find(tenant, 1)).contains(publication.version());
        assertThat(models().weights(tenant, 1))
                .hasValueSatisfying(read -> assertThat(read).containsExactly(weights));
    }

    @Test
    void shouldCountVersionsAndListThemOldestFirst() {
        publish("b");
        publish("a");

        assertThat(models().list(tenant)).extracting(ModelVersion::number).containsExactly(1, 2);
        assertThat(models().list(tenant))
                .extracting(version -> version.card().id())
                .containsExactly("b", "a");
    }

    @Test
    void shouldGiveTheVersionAgainWhenTheSameContentIsPublishedAgain() {
        Publication first = models().publish(tenant, card("a"), weights("a"), ALICE);

        Publication again = models().publish(tenant, card("a"), weights("a"), BOB);

        assertThat(again).isEqualTo(new Publication(first.version(), false));
        assertThat(models().list(tenant)).hasSize(1);
    }

    @Test
    void shouldNumberModelsWithoutGapsHoweverManyArePublishedAtOnce() throws Exception {
        List<Callable<Publication>> publications = IntStream.range(0, 16)
                .<Callable<Publication>>mapToObj(
                        index -> () -> models().publish(tenant, card("m" + index % 8), weights("m" + index % 8), ALICE))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Publication>> done = threads.invokeAll(publications);

            assertThat(done.stream().filter(each -> each.resultNow().isNew())).hasSize(8);
        }
        assertThat(models().list(tenant))
                .extracting(ModelVersion::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
    }

    @Test
    void shouldBeginWithTheShippedModel() {
        publish("a");

        assertThat(models().activations(tenant).active()).isEqualTo(ModelVersion.SHIPPED);
        assertThat(models().activations(tenant).inOrder()).isEmpty();
    }

    @Test
    void shouldRememberWhoActivatedWhatAndWhen() {
        publish("a", "b");

        models().activate(tenant, 2, ALICE);
        models().activate(tenant, 1, BOB);

        assertThat(models().activations(tenant).inOrder())
                .containsExactly(new Activation(0, 2, false, ALICE), new Activation(2, 1, false, BOB));
        assertThat(models().activations(tenant).active()).isEqualTo(1);
    }

    @Test
    void shouldChangeNothingWhenTheVersionIsActiveAlready() {
        publish("a");
        models().activate(tenant, 1, ALICE);

        assertThat(models().activate(tenant, 1, BOB)).isTrue();

        assertThat(models().activations(tenant).inOrder()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void shouldNotActivateAVersionThatIsNotThere(int version) {
        publish("a");
        models().activate(tenant, 1, ALICE);

        assertThat(models().activate(tenant, version, ALICE)).isFalse();

        assertThat(models().activations(tenant).active()).isEqualTo(1);
        assertThat(models().find(tenant, version)).isEmpty();
        assertThat(models().weights(tenant, version)).isEmpty();
    }

    @Test
    void shouldReturnToTheShippedModel() {
        publish("a");
        models().activate(tenant, 1, ALICE);

        assertThat(models().activate(tenant, ModelVersion.SHIPPED, ALICE)).isTrue();

        assertThat(models().activations(tenant).active()).isZero();
    }

    @Test
    void shouldRollBackFurtherEachTimeUntilNothingIsLeft() {
        publish("a", "b");
        models().activate(tenant, 1, ALICE);
        models().activate(tenant, 2, ALICE);

        assertThat(models().rollback(tenant, BOB)).hasValue(1);
        assertThat(models().rollback(tenant, BOB)).hasValue(0);
        assertThat(models().rollback(tenant, BOB)).isEmpty();

        assertThat(models().activations(tenant).active()).isZero();
        assertThat(models().activations(tenant).inOrder().getLast()).isEqualTo(new Activation(1, 0, true, BOB));
    }

    @Test
    void shouldRollBackToWhatWasActiveBeforeAfterANewActivation() {
        publish("a", "b", "c");
        models().activate(tenant, 1, ALICE);
        models().activate(tenant, 2, ALICE);
        models().rollback(tenant, ALICE);
        models().activate(tenant, 3, ALICE);

        assertThat(models().rollback(tenant, ALICE)).hasValue(1);
        assertThat(models().rollback(tenant, ALICE)).hasValue(0);
    }

    @Test
    void shouldRollBackEachActivationOnceHoweverManyAskAtOnce() throws Exception {
        publish("a", "b");
        models().activate(tenant, 1, ALICE);
        models().activate(tenant, 2, ALICE);
        Callable<Boolean> rollback = () -> models().rollback(tenant, BOB).isPresent();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> rollbacks = threads.invokeAll(List.of(rollback, rollback, rollback, rollback));

            assertThat(rollbacks.stream().filter(Future::resultNow)).hasSize(2);
        }
        assertThat(models().activations(tenant).active()).isZero();
    }

    @Test
    void shouldKeepTenantsApart() {
        publish("a");
        models().activate(tenant, 1, ALICE);
        TenantId other = Tenants.in(directory());

        assertThat(models().list(other)).isEmpty();
        assertThat(models().find(other, 1)).isEmpty();
        assertThat(models().weights(other, 1)).isEmpty();
        assertThat(models().activate(other, 1, ALICE)).isFalse();
        assertThat(models().rollback(other, ALICE)).isEmpty();
        assertThat(models().publish(other, card("a"), weights("a"), ALICE)
                        .version()
                        .number())
                .isEqualTo(1);
        assertThat(models().activations(tenant).active()).isEqualTo(1);
    }

    private void publish(String... ids) {
        for (String id : ids) {
            models().publish(tenant, card(id), weights(id), ALICE);
        }
    }
}
