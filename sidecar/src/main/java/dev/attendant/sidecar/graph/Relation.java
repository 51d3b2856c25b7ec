package dev.attendant.sidecar.graph;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;

/**
 * That one node stands to another in some way.
 *
 * @param from of the kind that {@code kind} begins at
 * @param to of the kind that {@code kind} leads to
 */
public record Relation(RelationKind kind, Node from, Node to) implements Comparable<Relation> {

    private static final Comparator<Relation> ORDER =
            Comparator.comparing(Relation::from).thenComparing(Relation::kind).thenComparing(Relation::to);

    public Relation {
        if (from.kind() != kind.from() || to.kind() != kind.to()) {
            throw new IllegalArgumentException(kind.word() + " leads from " + kind.from() + " to " + kind.to()
                    + ", not from " + from.kind() + " to " + to.kind());
        }
    }

    public static Relation of(RelationKind kind, String from, String to) {
        return new Relation(kind, new Node(kind.from(), from), new Node(kind.to(), to));
    }

    /** A UUID made of the relation itself, so that the same relation always has the same. */
    public UUID id() {
        String named = kind.word() + '\0' + from.id() + '\0' + to.id();
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }

    /** The relation as a sentence without its full stop. */
    public String words() {
        return from.id() + " " + kind.phrase() + " " + to.id();
    }

    @Override
    public int compareTo(Relation other) {
        return ORDER.compare(this, other);
    }
}
