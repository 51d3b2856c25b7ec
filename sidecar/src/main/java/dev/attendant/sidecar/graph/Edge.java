package dev.attendant.sidecar.graph;

/**
 * A relation, and where it is known from.
 *
 * @param given whether it was given through the API; else an article states it
 */
public record Edge(Relation relation, boolean given) {

    /** The other end, seen from one of them. */
    Node beyond(Node end) {
        return relation.from().equals(end) ? relation.to() : relation.from();
    }
}
