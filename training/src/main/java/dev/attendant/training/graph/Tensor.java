package dev.attendant.training.graph;

import java.util.Arrays;

/** Numbers in rows. The arrays are shared, not copied: weights are large. */
public final class Tensor {

    private final float[] values;
    private final long[] shape;

    /**
     * @param values row after row
     * @param shape the length of each dimension
     */
    public Tensor(float[] values, long... shape) {
        long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "%d values do not fill %s".formatted(values.length, Arrays.toString(shape)));
        }
        this.values = values;
        this.shape = shape;
    }

    public float[] values() {
        return values;
    }

    public long[] shape() {
        return shape;
    }

    Tensor mixed(Tensor other, double share) {
        float[] mixed = new float[values.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) ((1 - share) * values[i] + share * other.values[i]);
        }
        return new Tensor(mixed, shape);
    }

    int columns() {
        return Math.toIntExact(shape[shape.length - 1]);
    }
}
