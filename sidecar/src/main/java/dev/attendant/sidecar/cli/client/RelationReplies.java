package dev.attendant.sidecar.cli.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sidecar replies of relations, as openapi/attendant.yaml describes it. */
public final class RelationReplies {

    private RelationReplies() {}

    /** One thing's relation to another; {@code given} where no document states it. */
    public record Relation(String relationId, String kind, End from, End to, boolean given) {}

    /** An article, a product, an intent, an action or a case; {@code published} is false for an article that is not. */
    public record End(String kind, String id, String title, boolean published) {}

    /** Some relations; {@code next} is where the next page goes on, null on the last. */
    public record Page(List<Relation> relations, @Nullable String next) {
        public Page {
            relations = List.copyOf(relations);
        }
    }

    /** All relations. */
    public record Relations(List<Relation> relations) {
        public Relations {
            relations = List.copyOf(relations);
        }
    }

    /** What a document is related to, the nearest first. */
    public record Related(String documentId, List<Node> related) {
        public Related {
            related = List.copyOf(related);
        }
    }

    /** Something that a document is related to, with the relations on the way. */
    public record Node(End node, int hops, List<Relation> path) {
        public Node {
            path = List.copyOf(path);
        }
    }
}
