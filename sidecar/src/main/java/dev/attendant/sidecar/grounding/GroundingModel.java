package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.grounding.boost.Boosting;
import dev.attendant.sidecar.grounding.boost.Boosting.Grown;
import dev.attendant.sidecar.grounding.boost.Observation;
import dev.attendant.sidecar.grounding.boost.Tree;
import dev.attendant.sidecar.grounding.signal.Signal;
import dev.attendant.sidecar.grounding.signal.Signals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How likely a sentence is supported: boosted trees over {@link Signal}s.
 *
 * @param trees what each says in log odds is added up
 * @param border the sum from which on a sentence passes
 */
public record GroundingModel(List<Tree> trees, double border) {

    private static final String SHIPPED = "/weights/grounding.trees";

    /** The share of supported sentences that may be blocked in cross-validation. */
    private static final double MOST_BLOCKED = 0.1;

    public GroundingModel {
        trees = List.copyOf(trees);
    }

    /** The model that ships with Attendant. */
    public static GroundingModel shipped() {
        try (InputStream stream = GroundingModel.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException failure) {
            throw new IllegalStateException(SHIPPED + " cannot be read", failure);
        }
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws IllegalArgumentException where a line is no tree, or there is none
     */
    static GroundingModel read(List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the border is missing");
        }
        return new GroundingModel(
                lines.stream().skip(1).map(Tree::read).toList(), Double.parseDouble(lines.getFirst()));
    }

    /** A line for the border, and one for each tree. */
    public String written() {
        return Stream.concat(Stream.of(Double.toString(border)), trees.stream().map(Tree::written))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Between 0 and 1; from .5 on a sentence passes. */
    public double probability(Signals signals) {
        return Boosting.probability(
                trees.stream().mapToDouble(tree -> tree.of(signals)).sum() - border);
    }

    /** The difference without which it would be likeliest supported, if there is one. */
    Optional<Signal> worst(Signals signals) {
        double all = probability(signals);
        return Stream.of(Signal.values())
                .filter(signal -> signals.get(signal) != 0 && Reasons.of(signal) != Reason.TOO_LITTLE_AGREEMENT)
                .map(signal -> new Without(signal, probability(signals.with(signal, 0))))
                .filter(without -> without.probability() > all)
                .max(Comparator.comparingDouble(Without::probability))
                .map(Without::signal);
    }

    private record Without(Signal signal, double probability) {}

    /** Grows the trees, and sets the border by cross-validation over topics. The same input gives the same model. */
    public static GroundingModel fit(List<Observation> observations) {
        Grown grown = Boosting.grow(observations);
        return new GroundingModel(grown.trees(), Boosting.border(observations, MOST_BLOCKED) - grown.start());
    }
}
