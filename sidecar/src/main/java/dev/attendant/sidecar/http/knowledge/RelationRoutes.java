package dev.attendant.sidecar.http.knowledge;

import dev.attendant.sidecar.graph.Edge;
import dev.attendant.sidecar.graph.Node;
import dev.attendant.sidecar.graph.NodeKind;
import dev.attendant.sidecar.graph.Reach;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.RelationKind;
import dev.attendant.sidecar.graph.RelationStore;
import dev.attendant.sidecar.graph.StatedRelations;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.QueryNumber;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives, shows and takes back relations between articles, products, intents, actions and cases. */
public final class RelationRoutes {

    private static final String RELATIONS = "/v1/knowledge/relations";
    private static final int LONGEST_ID = 200;
    private static final int MOST_HOPS = 2;

    private final KnowledgeService knowledge;
    private final RelationStore relations;
    private final RequestBody body;

    public RelationRoutes(KnowledgeService knowledge, RelationStore relations, RequestBody body) {
        this.knowledge = knowledge;
        this.relations = relations;
        this.body = body;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.get(RELATIONS, callers.required(this::list));
        routes.post(RELATIONS, callers.required(this::give));
        routes.delete(RELATIONS + "/{relationId}", callers.required(this::takeBack));
        routes.get("/v1/knowledge/documents/{documentId}/relations", callers.required(this::around));
    }

    /** A relation as a client gives it. */
    record Gift(
            @Nullable String kind,
            @Nullable String from,
            @Nullable String to) {

        Relation relation() {
            Fields fields = new Fields();
            Optional<RelationKind> checked = fields.oneOf("kind", kind, RelationKind.class);
            String checkedFrom = fields.text("from", from, LONGEST_ID);
            String checkedTo = fields.text("to", to, LONGEST_ID);
            checked.ifPresent(each -> {
                requireId(each.from(), "from", checkedFrom, fields);
                requireId(each.to(), "to", checkedTo, fields);
            });
            fields.require(
                    checked.isEmpty() || checked.get().from() != checked.get().to() || !checkedFrom.equals(checkedTo),
                    "to",
                    "must not be what from is");
            fields.check();
            return Relation.of(checked.orElseThrow(), checkedFrom, checkedTo);
        }

        private static void requireId(NodeKind kind, String field, String id, Fields fields) {
            fields.require(
                    kind != NodeKind.ARTICLE || PathIds.documentId(id).isPresent(), field, "must be a document's id");
        }
    }

    private void give(Context context, Verified caller) throws IOException {
        Relation relation = body.read(context, Gift.class).relation();
        TenantId tenant = caller.tenant().id();
        boolean isNew = relations.put(tenant, relation);
        Json.reply(context, isNew ? 201 : 200, RelationReply.of(new Edge(relation, true), published(tenant)));
    }

    private void takeBack(Context context, Verified caller) {
        if (!relations.remove(caller.tenant().id(), PathIds.relation(context))) {
            throw PathIds.noRelation();
        }
        context.status(204);
    }

    private void around(Context context, Verified caller) {
        Fields fields = new Fields();
        int hops = fields.within("hops", QueryNumber.read(context, "hops", fields), 1, MOST_HOPS, MOST_HOPS);
        fields.check();
        DocumentId document = PathIds.document(context);
        TenantId tenant = caller.tenant().id();
        StatedRelations stated = published(tenant);
        Node node = Node.article(document);
        if (!stated.holds(node)) {
            throw PathIds.noDocument();
        }
        List<Reach> reached = Reach.around(stated.and(relations.graph(tenant)), node, hops);
        Json.reply(context, 200, RelationReply.Around.of(document.value(), reached, stated));
    }

    private void list(Context context, Verified caller) {
        Fields fields = new Fields();
        int limit = fields.within("limit", QueryNumber.read(context, "limit", fields), 1, 200, 50);
        Optional<UUID> after = Optional.ofNullable(context.queryParam("after"))
                .map(value -> PathIds.uuid(value)
                        .orElseThrow(() -> ProblemException.invalid("after", "must be a relation's id")));
        fields.check();
        TenantId tenant = caller.tenant().id();
        StatedRelations stated = published(tenant);
        Json.reply(context, 200, RelationReply.Page.of(edges(tenant, stated, after, limit + 1), limit, stated));
    }

    /** Stated and given ones in the order of their ids; one that is both is shown as stated. */
    private List<Edge> edges(TenantId tenant, StatedRelations stated, Optional<UUID> after, int limit) {
        NavigableMap<String, Edge> edges = new TreeMap<>();
        relations.list(tenant, after, limit).forEach(relation -> put(edges, new Edge(relation, true)));
        stated.relations().forEach(relation -> put(edges, new Edge(relation, false)));
        return edges.tailMap(after.map(UUID::toString).orElse(""), false).values().stream()
                .limit(limit)
                .toList();
    }

    private static void put(NavigableMap<String, Edge> edges, Edge edge) {
        edges.put(edge.relation().id().toString(), edge);
    }

    private StatedRelations published(TenantId tenant) {
        return knowledge.knowledge(tenant, Audience.INTERNAL).stated();
    }
}
