package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.chat.route.GateLimits;
import dev.attendant.simulator.behaviour.Mode;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A provider breaks down and recovers; what the one who runs the sidecar sees of it. */
class ModelHealthTest {

    /** Of this test alone, so that what others did to a model plays no part. */
    private static final String MODEL = "local/frail";

    private final ModelledSidecar sidecar = ModelledSidecar.running();
    private final Iterator<String> questions = ModelledSidecar.questions(100).iterator();

    @Test
    void shouldShowThatAModelIsLeftAloneAndThatItRecovers() {
        // given
        sidecar.use(MODEL, "{}");
        askUntil("the model has answered", () -> calls("answered") > 0);
        assertThat(sidecar.metrics()).contains(health("asked", 1), health("left_alone", 0));

        // when
        sidecar.provider.behaviours().always(Mode.SERVER_ERROR);
        askUntil("the breaker opens", () -> sidecar.metrics().contains(health("left_alone", 1)));

        // then
        assertThat(calls("overloaded")).isPositive();
        assertThat(sidecar.ask(questions.next()).path("reply").asText()).isNotBlank();
        assertThat(sidecar.metrics()).contains("attendant_model_barred_total{model=\"" + MODEL);

        // when
        sidecar.provider.behaviours().always(Mode.NORMAL);
        sidecar.clock.putForward(GateLimits.USUAL.openFor().plusSeconds(1));
        askUntil("the breaker closes", () -> sidecar.metrics().contains(health("asked", 1)));

        // then
        assertThat(sidecar.metrics()).contains(health("left_alone", 0), "attendant_model_calls_seconds_bucket{model");
    }

    private void askUntil(String what, BooleanSupplier holds) {
        Await.until(what, () -> {
            sidecar.ask(questions.next());
            return holds.getAsBoolean();
        });
    }

    private double calls(String outcome) {
        Matcher line = Pattern.compile("attendant_model_calls_seconds_count\\{model=\"" + MODEL + "\",outcome=\""
                        + outcome + "\"} ([0-9.]+)")
                .matcher(sidecar.metrics());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    private static String health(String state, int value) {
        return "attendant_model_health{model=\"" + MODEL + "\",state=\"" + state + "\"} " + value;
    }
}
