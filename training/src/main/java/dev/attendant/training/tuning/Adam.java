package dev.attendant.training.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/** Adam with decoupled weight decay (Loshchilov and Hutter, 2019) and clipped gradients. */
final class Adam {

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double EPSILON = 1e-8;
    private static final double DECAY = 0.01;
    private static final double LONGEST_GRADIENT = 1;

    private final List<NDArray> parameters;
    private final List<NDArray> first;
    private final List<NDArray> second;
    private int steps;

    Adam(List<NDArray> parameters) {
        this.parameters = List.copyOf(parameters);
        this.first = parameters.stream().map(NDArray::zerosLike).toList();
        this.second = parameters.stream().map(NDArray::zerosLike).toList();
    }

    /**
     * Follows the gradients one step and forgets them.
     *
     * @param scratch holds what is needed for this step alone
     */
    void step(NDManager scratch, double rate) {
        steps++;
        List<NDArray> gradients = parameters.stream().map(NDArray::getGradient).toList();
        gradients.forEach(gradient -> gradient.attach(scratch));
        double shrink = Math.min(1, LONGEST_GRADIENT / length(gradients));
        for (int i = 0; i < parameters.size(); i++) {
            NDArray gradient = gradients.get(i);
            update(i, gradient.mul(shrink), rate);
            gradient.subi(gradient);
        }
    }

    private void update(int i, NDArray gradient, double rate) {
        NDArray mean = first.get(i).muli(FIRST).addi(gradient.mul(1 - FIRST));
        NDArray variance = second.get(i).muli(SECOND).addi(gradient.square().muli(1 - SECOND));
        try (NDArray unbiased = variance.div(1 - Math.pow(SECOND, steps));
                NDArray divisor = unbiased.sqrt();
                NDArray direction = mean.div(divisor.addi(EPSILON))) {
            double reach = rate / (1 - Math.pow(FIRST, steps));
            parameters.get(i).muli(1 - rate * DECAY).subi(direction.muli(reach));
        }
    }

    private static double length(List<NDArray> gradients) {
        double squares = 0;
        for (NDArray gradient : gradients) {
            squares += gradient.square().sum().getFloat();
        }
        if (!Double.isFinite(squares)) {
            throw new IllegalStateException("the gradients have grown beyond bounds; lower the rate");
        }
        return Math.max(Math.sqrt(squares), EPSILON);
    }
}
