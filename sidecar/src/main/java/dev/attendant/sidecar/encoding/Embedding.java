package dev.attendant.sidecar.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A text's vector, of length 1, so that the dot product of two is their cosine. It takes four bytes a dimension, or one
 * where it is {@link #packed()}.
 */
public final class Embedding {

    private static final int HIGHEST_LEVEL = 127;

    /** What packed bytes begin with: no number, which no dimension ever is. */
    private static final int PACKED = 0xFFFFFFFF;

    private static final float[] NO_VALUES = {};
    private static final byte[] NO_LEVELS = {};

    /** Each dimension; empty where it is packed. */
    private final float[] values;

    /** Each dimension in steps of {@code step}; empty where it is not packed. */
    private final byte[] levels;

    private final float step;

    private Embedding(float[] values, byte[] levels, float step) {
        this.values = values;
        this.levels = levels;
        this.step = step;
    }

    /**
     * Scales {@code values} to length 1.
     *
     * @param values any vector; all zeros stay zeros
     */
    public static Embedding normalized(float[] values) {
        double length = Math.sqrt(dot(values, values));
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = length == 0 ? 0 : (float) (values[i] / length);
        }
        return exact(scaled);
    }

    private static Embedding exact(float[] values) {
        return new Embedding(values, NO_LEVELS, 0);
    }

    /** Both vectors end to end, scaled to length 1, so that the cosine of two such is the mean of both cosines. */
    public static Embedding joined(Embedding first, Embedding second) {
        float[] values = Arrays.copyOf(first.figures(), first.dimensions() + second.dimensions());
        System.arraycopy(second.figures(), 0, values, first.dimensions(), second.dimensions());
        return normalized(values);
    }

    /**
     * This one and another mixed.
     *
     * @param share what this one counts, between 0 and 1
     */
    public Embedding mixed(Embedding other, double share) {
        float[] mixed = new float[dimensions()];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (share * at(i) + (1 - share) * other.at(i));
        }
        return normalized(mixed);
    }

    /**
     * The same in a quarter of the room, each dimension rounded to one of 255 levels; cosines change by a thousandth.
     */
    public Embedding packed() {
        if (isPacked()) {
            return this;
        }
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        float size = largest / HIGHEST_LEVEL;
        byte[] rounded = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (byte) (size == 0 ? 0 : Math.round(values[i] / size));
        }
        return new Embedding(NO_VALUES, rounded, size);
    }

    private boolean isPacked() {
        return levels.length > 0;
    }

    private float[] figures() {
        float[] figures = new float[dimensions()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = at(i);
        }
        return figures;
    }

    /** Reads what {@link #toBytes()} wrote. */
    public static Embedding fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length > 2 * Float.BYTES && buffer.getInt(0) == PACKED) {
            return new Embedding(
                    NO_VALUES, Arrays.copyOfRange(bytes, 2 * Float.BYTES, bytes.length), buffer.getFloat(Float.BYTES));
        }
        float[] values = new float[bytes.length / Float.BYTES];
        buffer.asFloatBuffer().get(values);
        return exact(values);
    }

    /** Little-endian: four bytes a dimension, or where it is packed eight bytes and one a dimension. */
    public byte[] toBytes() {
        if (isPacked()) {
            return ByteBuffer.allocate(2 * Float.BYTES + levels.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(PACKED)
                    .putFloat(step)
                    .put(levels)
                    .array();
        }
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    public int dimensions() {
        return isPacked() ? levels.length : values.length;
    }

    public float at(int dimension) {
        return isPacked() ? levels[dimension] * step : values[dimension];
    }

    /** Which dimensions are below 0 once packed, a bit for each, 64 in each number; the last is filled with zeros. */
    public long[] signs() {
        byte[] packed = packed().levels;
        long[] signs = new long[Math.ceilDiv(packed.length, Long.SIZE)];
        for (int i = 0; i < packed.length; i++) {
            signs[i / Long.SIZE] |= (packed[i] < 0 ? 1L : 0L) << i;
        }
        return signs;
    }

    /** Cosine of the angle between the two, between -1 and 1; fastest where both are packed. */
    public double cosine(Embedding other) {
        return isPacked() || other.isPacked() ? packed().cosineOfPacked(other.packed()) : dot(values, other.values);
    }

    private double cosineOfPacked(Embedding other) {
        return (double) dot(levels, other.levels) * step * other.step;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding
                && Arrays.equals(values, embedding.values)
                && Arrays.equals(levels, embedding.levels)
                && step == embedding.step;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(levels);
    }

    @Override
    public String toString() {
        return "Embedding of " + dimensions() + " dimensions";
    }

    private static int dot(byte[] left, byte[] right) {
        int sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** Four sums side by side let the compiler use wide registers, which one running sum would forbid. */
    private static float dot(float[] left, float[] right) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < left.length; i += 4) {
            a = Math.fma(left[i], right[i], a);
            b = Math.fma(left[i + 1], right[i + 1], b);
            c = Math.fma(left[i + 2], right[i + 2], c);
            d = Math.fma(left[i + 3], right[i + 3], d);
        }
        for (; i < left.length; i++) {
            a = Math.fma(left[i], right[i], a);
        }
        return a + b + c + d;
    }
}
