package dev.attendant.training.graph;

/**
 * A matrix in whole numbers of 8 bits, with one scale for each column.
 *
 * <p>Only -64 to 64 are used: without VNNI, processors add two products in 16 bits, which larger numbers overflow.
 */
final class ColumnScaled {

    private static final int LARGEST = 64;

    private final byte[] values;
    private final float[] scales;

    /**
     * @param values row after row
     * @param scales what one step is worth, for each column
     */
    ColumnScaled(byte[] values, float[] scales) {
        this.values = values;
        this.scales = scales;
    }

    static ColumnScaled of(Tensor matrix) {
        float[] scales = new float[matrix.columns()];
        for (int i = 0; i < matrix.values().length; i++) {
            int column = i % scales.length;
            scales[column] = Math.max(scales[column], Math.abs(matrix.values()[i]) / LARGEST);
        }
        byte[] values = new byte[matrix.values().length];
        for (int i = 0; i < values.length; i++) {
            float scale = scales[i % scales.length];
            values[i] = scale == 0 ? 0 : (byte) Math.round(matrix.values()[i] / scale);
        }
        return new ColumnScaled(values, scales);
    }

    byte[] values() {
        return values;
    }

    float[] scales() {
        return scales;
    }

    Tensor restored(long... shape) {
        float[] restored = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            restored[i] = values[i] * scales[i % scales.length];
        }
        return new Tensor(restored, shape);
    }
}
