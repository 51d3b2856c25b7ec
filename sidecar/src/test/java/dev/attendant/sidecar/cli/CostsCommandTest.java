package dev.attendant.sidecar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attendant.sidecar.SampleSidecar;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The command as an admin types it, against a sidecar whose tenant uses no language model. */
class CostsCommandTest {

    private static final SidecarStarter NONE = settings -> {
        throw new AssertionError("a sidecar was started though one runs");
    };

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldSayThatNothingWasSpent() {
        assertThat(run("--by", "conversation")).isZero();
        assertThat(out.toString().strip()).isEqualTo("No language model was called.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shouldPrintJson() throws IOException {
        assertThat(run("--day", "2026-11-26", "--by", "turn", "--json")).isZero();

        JsonNode costs = new ObjectMapper().readTree(out.toString());
        assertThat(costs.get("micros").asLong()).isZero();
        assertThat(costs.get("dearest")).isEmpty();
    }

    @Test
    void shouldTellWhatItMayBe() {
        assertThat(run("--by", "customer")).isEqualTo(2);
        assertThat(err.toString()).contains("must be turn, conversation or day");
        assertThat(run("--day", "today")).isEqualTo(2);
        assertThat(err.toString()).contains("--day");
    }

    @Test
    void shouldTellWhatTheSidecarRefuses() {
        assertThat(run("--days", "0")).isEqualTo(1);
        assertThat(err.toString()).contains("days", "between 1 and 365");
    }

    private int run(String... arguments) {
        SampleSidecar sidecar = SampleSidecar.running();
        List<String> connection = List.of(
                "--url", sidecar.base().toString(), "--data", sidecar.data().toString());
        return AttendantCommand.commandLine(NONE)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.of(Stream.of("costs"), Stream.of(arguments), connection.stream())
                        .flatMap(each -> each)
                        .toArray(String[]::new));
    }
}
