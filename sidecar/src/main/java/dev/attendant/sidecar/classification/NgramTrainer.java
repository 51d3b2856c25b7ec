package dev.attendant.sidecar.classification;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Fits an {@link NgramLane} to the cross-entropy by stochastic descent with a step of its own for each weight (AdaGrad:
 * J. Duchi, E. Hazan, Y. Singer, 2011), which shrinks linearly to nothing over the rounds. At each look at a text half
 * of its buckets are left out by chance, so that no bucket relies on another one being there.
 */
final class NgramTrainer {

    static final int MOST_BUCKETS = 1 << 16;

    private static final long SEED = 7;

    private final int buckets;
    private final int rounds;
    private final float step;

    /** @param buckets a power of two */
    NgramTrainer(int buckets, int rounds, double step) {
        this.buckets = buckets;
        this.rounds = rounds;
        this.step = (float) step;
    }

    /** @param texts the buckets of each text */
    NgramLane fit(int[][] texts, Gold gold) {
        NgramDescent descent = new NgramDescent(Rarity.of(texts, buckets), gold);
        SplittableRandom chance = new SplittableRandom(SEED);
        Order order = new Order(gold.size(), SEED);
        for (int round = 0; round < rounds; round++) {
            int[] examples = order.next();
            for (int i = 0; i < examples.length; i++) {
                float left = 1 - (round + (float) i / examples.length) / rounds;
                descent.step(half(texts[examples[i]], chance), examples[i], left * step);
            }
        }
        return descent.lane();
    }

    private static int[] half(int[] text, SplittableRandom chance) {
        int[] kept = new int[text.length];
        int count = 0;
        for (int bucket : text) {
            if (chance.nextBoolean()) {
                kept[count++] = bucket;
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
