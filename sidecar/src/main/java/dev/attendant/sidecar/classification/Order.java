package dev.attendant.sidecar.classification;

import java.util.SplittableRandom;

/** The order in which examples are looked at: shuffled anew each round, yet the same in each training. */
final class Order {

    private final SplittableRandom chance;
    private final int[] order;

    Order(int examples, long seed) {
        chance = new SplittableRandom(seed);
        order = new int[examples];
        for (int i = 0; i < examples; i++) {
            order[i] = i;
        }
    }

    /** Shuffles by R. Durstenfeld's algorithm; the array is used again for the next round. */
    int[] next() {
        for (int i = order.length - 1; i > 0; i--) {
            int other = chance.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
