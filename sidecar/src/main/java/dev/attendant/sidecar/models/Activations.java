package dev.attendant.sidecar.models;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/** All changes of a tenant's active version, oldest first. */
public record Activations(List<Activation> inOrder) {

    public Activations {
        inOrder = List.copyOf(inOrder);
    }

    /** The version that is active now. */
    public int active() {
        return inOrder.isEmpty() ? ModelVersion.SHIPPED : inOrder.getLast().to();
    }

    /**
     * The version that a rollback makes active. One rollback after another goes further back, as undoing does; empty
     * where everything is undone.
     */
    public OptionalInt earlier() {
        Deque<Integer> undone = new ArrayDeque<>();
        for (Activation activation : inOrder) {
            if (activation.rollback()) {
                undone.pop();
            } else {
                undone.push(activation.from());
            }
        }
        return undone.isEmpty() ? OptionalInt.empty() : OptionalInt.of(undone.peek());
    }
}
