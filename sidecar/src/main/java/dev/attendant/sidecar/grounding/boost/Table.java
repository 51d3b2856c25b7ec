package dev.attendant.sidecar.grounding.boost;

import dev.attendant.sidecar.grounding.signal.Signal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The signals of many observations, and their order by each signal. */
final class Table {

    private final Map<Signal, double[]> values = new EnumMap<>(Signal.class);
    private final Map<Signal, int[]> orders = new EnumMap<>(Signal.class);
    private final List<Signal> telling;

    Table(List<Observation> observations) {
        for (Signal signal : Signal.values()) {
            double[] column = observations.stream()
                    .mapToDouble(each -> each.signals().get(signal))
                    .toArray();
            values.put(signal, column);
            orders.put(signal, order(column));
        }
        telling = Stream.of(Signal.values())
                .filter(signal -> Arrays.stream(values(signal)).distinct().count() > 1)
                .toList();
    }

    private static int[] order(double[] column) {
        return IntStream.range(0, column.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> column[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The signals that are not the same for all observations. */
    List<Signal> telling() {
        return telling;
    }

    /** What was found of a signal, by observation. */
    double[] values(Signal signal) {
        return Objects.requireNonNull(values.get(signal));
    }

    /** The observations, the one with the lowest value first. */
    int[] order(Signal signal) {
        return Objects.requireNonNull(orders.get(signal));
    }
}
