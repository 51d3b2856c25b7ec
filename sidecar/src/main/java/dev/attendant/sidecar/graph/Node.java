package dev.attendant.sidecar.graph;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.Comparator;
import java.util.Locale;

/**
 * One thing in the graph.
 *
 * @param id names it among those of its kind; in lower case where case does not tell
 */
public record Node(NodeKind kind, String id) implements Comparable<Node> {

    private static final Comparator<Node> ORDER =
            Comparator.comparing(Node::kind).thenComparing(Node::id);

    public Node {
        id = kind.caseTells() ? id.strip() : id.strip().toLowerCase(Locale.ROOT);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a node needs an id");
        }
    }

    public static Node article(DocumentId document) {
        return new Node(NodeKind.ARTICLE, document.value());
    }

    @Override
    public int compareTo(Node other) {
        return ORDER.compare(this, other);
    }
}
