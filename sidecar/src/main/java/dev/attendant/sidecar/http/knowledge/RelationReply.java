package dev.attendant.sidecar.http.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.graph.Edge;
import dev.attendant.sidecar.graph.Node;
import dev.attendant.sidecar.graph.Reach;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.StatedRelations;
import dev.attendant.sidecar.http.reply.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A relation on the wire; {@code given} tells that it was given through the API, and not stated by an article. */
record RelationReply(String relationId, String kind, End from, End to, boolean given) {

    static RelationReply of(Edge edge, StatedRelations published) {
        Relation relation = edge.relation();
        return new RelationReply(
                relation.id().toString(),
                relation.kind().word(),
                End.of(relation.from(), published),
                End.of(relation.to(), published),
                edge.given());
    }

    /** One end; {@code published} is false for an article that is not there, whose title is empty then. */
    record End(String kind, String id, String title, boolean published) {
        static End of(Node node, StatedRelations published) {
            return new End(
                    WireName.of(node.kind()), node.id(), published.title(node).orElse(""), published.holds(node));
        }
    }

    /** One page of a listing; {@code next} is where the next page goes on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<RelationReply> relations, @Nullable String next) {

        /** @param found up to one relation more than {@code limit}, by which a further page is known */
        static Page of(List<Edge> found, int limit, StatedRelations published) {
            List<RelationReply> relations = found.stream()
                    .limit(limit)
                    .map(edge -> RelationReply.of(edge, published))
                    .toList();
            return new Page(
                    relations, found.size() > limit ? relations.getLast().relationId() : null);
        }
    }

    /** What lies around a document, the nearest first. */
    record Around(String documentId, List<Step> related) {
        static Around of(String documentId, List<Reach> reached, StatedRelations published) {
            return new Around(
                    documentId,
                    reached.stream().map(reach -> Step.of(reach, published)).toList());
        }
    }

    /** A node that a document is related to, with the relations on the way to it. */
    record Step(End node, int hops, List<RelationReply> path) {
        static Step of(Reach reach, StatedRelations published) {
            return new Step(
                    End.of(reach.node(), published),
                    reach.hops(),
                    reach.path().stream()
                            .map(edge -> RelationReply.of(edge, published))
                            .toList());
        }
    }
}
