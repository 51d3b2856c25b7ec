package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.explain.Explanation;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracerTest {

    @Test
    void shouldTraceEachStageWithItsDecisionAndTime() {
        Iterator<Long> nanos = List.of(0L, 5_000L, 7_000L, 10_999L).iterator();
        Tracer tracer = new Tracer(nanos::next);

        String found = tracer.run("retrieve", () -> "two", result -> Explanation.of(result, "rule"));
        tracer.run(
                "answer",
                () -> new Decision.LookUp(Explanation.of("look up", "none").score("upset", 0.2, 0.8)));

        assertThat(found).isEqualTo("two");
        assertThat(tracer.stages()).extracting(Trace.Stage::name).containsExactly("retrieve", "answer");
        assertThat(tracer.stages()).extracting(Trace.Stage::micros).containsExactly(5L, 3L);
        assertThat(tracer.stages().getLast().scores()).containsEntry("upset", 0.2);
        assertThat(tracer.stages().getLast().thresholds()).containsEntry("upset", 0.8);
    }
}
