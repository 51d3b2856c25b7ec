package dev.attendant.sidecar.classification;

/** Descent by running means of slopes and of their squares (Adam: D. Kingma, J. Ba, 2015). */
final class Adam {

    private static final float MEAN_KEPT = 0.9f;
    private static final float SQUARE_KEPT = 0.999f;
    private static final float SMALLEST = 1e-8f;

    private final float[] means;
    private final float[] squares;
    private int steps;

    Adam(int weights) {
        means = new float[weights];
        squares = new float[weights];
    }

    /** Moves each weight against its slope by about {@code step}. */
    void descend(float[] weights, float[] slopes, float step) {
        steps++;
        float rate = step / (float) (1 - Math.pow(MEAN_KEPT, steps));
        float unbias = 1 / (float) (1 - Math.pow(SQUARE_KEPT, steps));
        for (int i = 0; i < weights.length; i++) {
            means[i] += (1 - MEAN_KEPT) * (slopes[i] - means[i]);
            squares[i] += (1 - SQUARE_KEPT) * (slopes[i] * slopes[i] - squares[i]);
            weights[i] -= rate * means[i] / ((float) Math.sqrt(squares[i] * unbias) + SMALLEST);
        }
    }
}
