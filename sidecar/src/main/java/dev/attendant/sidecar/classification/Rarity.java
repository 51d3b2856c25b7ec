package dev.attendant.sidecar.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How much each bucket counts: 1 + ln((n + 1) / (d + 1)), where d of n training texts have it (the inverse document
 * frequency of K. Sparck Jones, 1972, smoothed). Kept in steps of a sixteenth, in a byte.
 */
final class Rarity {

    private static final float STEP = 1 / 16f;
    private static final int BYTE = 0xFF;

    private final byte[] steps;

    private Rarity(byte[] steps) {
        this.steps = steps;
    }

    /** @param texts the buckets of each training text */
    static Rarity of(int[][] texts, int buckets) {
        int[] counts = new int[buckets];
        for (int[] text : texts) {
            for (int bucket : text) {
                counts[bucket]++;
            }
        }
        byte[] steps = new byte[buckets];
        for (int bucket = 0; bucket < buckets; bucket++) {
            double rarity = 1 + Math.log((texts.length + 1.0) / (counts[bucket] + 1.0));
            steps[bucket] = (byte) Math.min(BYTE, Math.round(rarity / STEP));
        }
        return new Rarity(steps);
    }

    int buckets() {
        return steps.length;
    }

    float of(int bucket) {
        return (steps[bucket] & BYTE) * STEP;
    }

    /** The factor that brings a text's buckets to length 1. */
    float norm(int[] text) {
        float squares = 0;
        for (int bucket : text) {
            squares += of(bucket) * of(bucket);
        }
        return squares == 0 ? 0 : 1 / (float) Math.sqrt(squares);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(steps.length);
        out.write(steps);
    }

    static Rarity read(DataInputStream in) throws IOException {
        int buckets = in.readInt();
        if (buckets < 1 || Integer.bitCount(buckets) != 1 || buckets > NgramTrainer.MOST_BUCKETS) {
            throw new IOException("a classifier has no " + buckets + " buckets");
        }
        byte[] steps = new byte[buckets];
        in.readFully(steps);
        return new Rarity(steps);
    }
}
