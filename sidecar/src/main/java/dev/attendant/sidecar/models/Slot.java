package dev.attendant.sidecar.models;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A model's place, empty until the model is first asked for. */
final class Slot<M> {

    private volatile @Nullable Loading<M> content;

    /** What is in it; the first to ask fills it while the others wait, and a failure leaves it empty. */
    Loading<M> fill(Supplier<Loading<M>> load) {
        Loading<M> present = content;
        return present == null ? fillOnce(load) : present;
    }

    private synchronized Loading<M> fillOnce(Supplier<Loading<M>> load) {
        Loading<M> present = content;
        if (present == null) {
            present = load.get();
            content = present;
        }
        return present;
    }

    long bytes() {
        Loading<M> present = content;
        return present == null ? 0 : present.bytes();
    }
}
