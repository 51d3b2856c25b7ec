package dev.attendant.sidecar.cli.client;

import dev.attendant.sidecar.cli.knowledge.LabelledQuestions.Labelled;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Speaks to a sidecar about calibration; fails as {@link SidecarClient} does. */
public final class CalibrationClient {

    private static final String CALIBRATION = "/v1/knowledge/calibration";

    private final Exchange exchange;
    private final Function<String, HttpRequest.Builder> authorized;

    /** @param authorized begins a request to a path */
    CalibrationClient(Exchange exchange, Function<String, HttpRequest.Builder> authorized) {
        this.exchange = exchange;
        this.authorized = authorized;
    }

    /** What calibrating came to. */
    public record Outcome(
            boolean kept,
            int settingsVersion,
            int answerable,
            int unanswerable,
            double aurocBefore,
            double aurocAfter,
            double brierBefore,
            double brierAfter) {}

    /** What is in use; {@code weights} is empty where that is what ships. */
    public record InUse(boolean calibrated, @Nullable List<Weight> weights) {}

    /** What a signal counts. */
    record Weight(String signal, double value) {}

    public Outcome calibrate(List<Labelled> questions) {
        return exchange.send(
                exchange.post(authorized.apply(CALIBRATION), Map.of("questions", questions)), Outcome.class);
    }

    public InUse show() {
        return exchange.send(authorized.apply(CALIBRATION).GET(), InUse.class);
    }

    public void reset() {
        exchange.requireSuccess(exchange.send(authorized.apply(CALIBRATION).DELETE()));
    }
}
