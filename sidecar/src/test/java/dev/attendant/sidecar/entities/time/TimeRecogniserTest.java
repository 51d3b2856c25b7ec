package dev.attendant.sidecar.entities.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityCases;
import dev.attendant.sidecar.entities.EntityCases.Row;
import dev.attendant.sidecar.entities.text.Utterance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeRecogniserTest {

    private static final TimeRecogniser RECOGNISER = new TimeRecogniser();

    static Stream<Row> rows() {
        return EntityCases.of("/entities/cases/times.tsv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldResolveAgainstTheClockAndTheZone(Row row) {
        List<Entity> entities = RECOGNISER.recognise(Utterance.of(row.message()), EntityCases.in(row.locale()));

        assertThat(EntityCases.shown(entities)).isEqualTo(row.expected());
    }

    @Test
    void shouldPlaceATimeInUtf16CodeUnits() {
        String message = "😀 by \u200bnext\u00a0week!";

        List<Entity> entities = RECOGNISER.recognise(Utterance.of(message), EntityCases.in("en-US"));

        assertThat(entities).singleElement().satisfies(entity -> {
            assertThat(message.substring(entity.start(), entity.end())).isEqualTo(entity.text());
            assertThat(entity.text()).isEqualTo("by \u200bnext\u00a0week");
        });
    }
}
