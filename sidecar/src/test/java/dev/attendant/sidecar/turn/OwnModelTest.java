package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.models.Origin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Turns of a tenant that has an intent model of its own. */
class OwnModelTest {

    private static final String MESSAGE = "Where is my parcel?";
    private static final int TURNS = 200;

    private final Pipelines fixture = new Pipelines(Pipelines.THRESHOLDS);
    private final TurnPipeline pipeline = fixture.pipeline(Pipelines.UNDERSTANDER, Clock.systemUTC());

    @Test
    void shouldReadMessagesByTheTenantsActiveModel() {
        fixture.publish("courier");
        fixture.activate(1);

        FinishedTurn turn = run();

        assertThat(intent(turn)).isEqualTo("courier");
        assertThat(turn.trace().intentModel()).isEqualTo(1);
    }

    @Test
    void shouldNotUseAModelThatIsPublishedButNotActive() {
        fixture.publish("courier");

        FinishedTurn turn = run();

        assertThat(intent(turn)).isEqualTo("delivery");
        assertThat(turn.trace().intentModel()).isZero();
    }

    @Test
    void shouldReadMessagesAsBeforeAfterARollback() {
        fixture.publish("courier");
        fixture.publish("post");
        fixture.activate(1);
        String before = intent(run());
        fixture.activate(2);

        fixture.activate(1);

        assertThat(intent(run())).isEqualTo(before).isEqualTo("courier");
    }

    @Test
    void shouldStillKnowCourtesiesAndTheWishForAHuman() {
        fixture.publish("courier");
        fixture.activate(1);

        assertThat(pipeline.run(fixture.claim("hello", 1)).outcome()).isInstanceOf(TurnOutcome.Acknowledged.class);
        assertThat(pipeline.run(fixture.claim("human", 1)).outcome()).isInstanceOf(TurnOutcome.HandedOff.class);
    }

    @Test
    void shouldUseTheShippedModelWhereTheTenantsOwnFitsNoMore() {
        ModelCard card = new ModelCard("old", "an older encoder", List.of("courier"), Map.of());
        fixture.models.publish(fixture.tenant, card, new byte[] {1}, new Origin("alice", Turns.FINISHED));
        fixture.activate(1);

        FinishedTurn turn = run();

        assertThat(intent(turn)).isEqualTo("delivery");
        assertThat(turn.trace().intentModel()).isZero();
    }

    @Test
    void shouldLoseNoTurnAndMixNoVersionsWhenModelsAreSwappedAmidTurns() throws Exception {
        // given
        Map<Integer, String> labels = Map.of(0, "delivery", 1, "courier", 2, "post");
        fixture.publish("courier");
        fixture.publish("post");

        // when
        List<Future<FinishedTurn>> turns = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int version : List.of(0, 1, 2, 1)) {
                fixture.activate(version);
                Future<FinishedTurn> first = threads.submit(this::run);
                turns.add(first);
                turns.addAll(Stream.generate(() -> threads.submit(this::run))
                        .limit(TURNS / 4 - 1)
                        .toList());
                first.get();
            }
        }

        // then
        assertThat(turns).hasSize(TURNS).allSatisfy(turn -> {
            FinishedTurn finished = turn.resultNow();
            assertThat(intent(finished)).isEqualTo(labels.get(finished.trace().intentModel()));
            assertThat(finished.trace().stages())
                    .extracting(Trace.Stage::name)
                    .contains("answer")
                    .doesNotContain("failure");
        });
        assertThat(turns)
                .extracting(turn -> turn.resultNow().trace().intentModel())
                .contains(0, 1, 2);
        assertThat(fixture.models.looks()).as("loads").isEqualTo(2);
    }

    private FinishedTurn run() {
        return pipeline.run(fixture.claim(MESSAGE, 1));
    }

    private static String intent(FinishedTurn turn) {
        return turn.trace().stages().stream()
                .filter(stage -> stage.name().equals("understand"))
                .findFirst()
                .orElseThrow()
                .decision();
    }
}
