package dev.attendant.sidecar.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A text's vector, of length 1, so that the dot product of two is their cosine. */
public final class Embedding {

    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
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
        return new Embedding(scaled);
    }

    /** Both vectors end to end, scaled to length 1, so that the cosine of two such is the mean of both cosines. */
    public static Embedding joined(Embedding first, Embedding second) {
        float[] values = Arrays.copyOf(first.values, first.values.length + second.values.length);
        System.arraycopy(second.values, 0, values, first.values.length, second.values.length);
        return normalized(values);
    }

    /** Reads what {@link #toBytes()} wrote. */
    public static Embedding fromBytes(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Embedding(values);
    }

    /** Four bytes a dimension, little-endian. */
    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    public int dimensions() {
        return values.length;
    }

    public float at(int dimension) {
        return values[dimension];
    }

    /** Cosine of the angle between the two, between -1 and 1. */
    public double cosine(Embedding other) {
        return dot(values, other.values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding of " + values.length + " dimensions";
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
