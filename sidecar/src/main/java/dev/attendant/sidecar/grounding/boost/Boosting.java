package dev.attendant.sidecar.grounding.boost;

import dev.attendant.sidecar.grounding.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Grows trees one after the other on the log loss, each on what those before it leave, from a part of the observations
 * and of the signals so that no few of either decide. The parts are drawn, but the same ones each time.
 */
public final class Boosting {

    private static final int TREES = 1000;
    private static final int FOLDS = 8;
    private static final long SEED = 1;

    /** Share of the observations that a tree is grown from. */
    private static final double ROWS = 0.7;

    /** Share of the signals that a tree may ask about, and how many it may ask about at least. */
    private static final double ASKED = 0.3;

    private static final int FEWEST_ASKED = 8;

    private Boosting() {}

    /**
     * What was grown.
     *
     * @param start log odds of support before any tree
     */
    public record Grown(List<Tree> trees, double start) {
        public Grown {
            trees = List.copyOf(trees);
        }

        double margin(Observation observation) {
            return start
                    + trees.stream()
                            .mapToDouble(tree -> tree.of(observation.signals()))
                            .sum();
        }
    }

    /** @throws IllegalArgumentException where supported or unsupported sentences are missing */
    public static Grown grow(List<Observation> observations) {
        double share = observations.stream()
                .mapToDouble(each -> each.supported() ? 1 : 0)
                .average()
                .orElse(0);
        if (share == 0 || share == 1) {
            throw new IllegalArgumentException("supported and unsupported sentences on several topics are needed");
        }
        double start = Math.log(share / (1 - share));
        return new Grown(trees(observations, start), start);
    }

    private static List<Tree> trees(List<Observation> observations, double start) {
        Table table = new Table(observations);
        double[] margins = new double[observations.size()];
        Arrays.fill(margins, start);
        List<Tree> trees = new ArrayList<>();
        RandomGenerator chance = new SplittableRandom(SEED);
        for (int i = 0; i < TREES; i++) {
            Tree tree = next(table, observations, margins, chance);
            trees.add(tree);
            Arrays.setAll(
                    margins, row -> margins[row] + tree.of(observations.get(row).signals()));
        }
        return trees;
    }

    private static Tree next(Table table, List<Observation> observations, double[] margins, RandomGenerator chance) {
        double[] probabilities =
                Arrays.stream(margins).map(Boosting::probability).toArray();
        double[] left = new double[margins.length];
        Arrays.setAll(left, row -> (observations.get(row).supported() ? 1 : 0) - probabilities[row]);
        double[] curvature = Arrays.stream(probabilities).map(p -> p * (1 - p)).toArray();
        boolean[] rows = new boolean[margins.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = chance.nextDouble() < ROWS;
        }
        return new Grower(table, asked(table, chance), left, curvature).grow(rows);
    }

    private static List<Signal> asked(Table table, RandomGenerator chance) {
        List<Signal> open = new ArrayList<>(table.telling());
        int most = Math.max(FEWEST_ASKED, (int) (ASKED * open.size()));
        List<Signal> asked = new ArrayList<>();
        while (asked.size() < most && !open.isEmpty()) {
            asked.add(open.remove(chance.nextInt(open.size())));
        }
        return asked;
    }

    /** The probability that log odds stand for. */
    public static double probability(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }

    /**
     * The log odds from which on a sentence passes so that no more than this share of the supported ones is blocked,
     * each judged by trees that were grown without sentences on its topic.
     *
     * @param blocked between 0 and 1
     */
    public static double border(List<Observation> observations, double blocked) {
        double[] margins = IntStream.range(0, FOLDS)
                .mapToObj(fold -> heldOut(observations, fold))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        return margins[(int) Math.min(margins.length - 1.0, blocked * margins.length)];
    }

    private static double[] heldOut(List<Observation> observations, int fold) {
        Grown grown = grow(of(observations, topic -> topic % FOLDS != fold));
        return of(observations, topic -> topic % FOLDS == fold).stream()
                .filter(Observation::supported)
                .mapToDouble(grown::margin)
                .toArray();
    }

    private static List<Observation> of(List<Observation> observations, IntPredicate topics) {
        return observations.stream().filter(each -> topics.test(each.topic())).toList();
    }
}
