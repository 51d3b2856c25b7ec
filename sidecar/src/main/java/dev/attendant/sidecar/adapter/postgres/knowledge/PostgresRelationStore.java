package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.graph.Node;
import dev.attendant.sidecar.graph.NodeKind;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.RelationKind;
import dev.attendant.sidecar.graph.RelationStore;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Given relations in the table {@code knowledge_relation}; {@code knowledge_revision.relations} counts the changes that
 * turns must know of, beside the revision that each turn reads anyway.
 */
public final class PostgresRelationStore implements RelationStore {

    private static final UUID FIRST = new UUID(0, 0);

    private final PostgresDatabase database;

    public PostgresRelationStore(PostgresDatabase database) {
        this.database = database;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where an end's id holds U+0000
     */
    @Override
    public boolean put(TenantId tenant, Relation relation) {
        StorableText.require("relation", relation.from().id() + relation.to().id());
        return database.inTenant(tenant, handle -> {
            boolean isNew = insert(handle, tenant, relation);
            if (isNew && relation.kind().isFollowed()) {
                ManifestRows.countRelations(handle, tenant);
            }
            return isNew;
        });
    }

    private static boolean insert(Handle handle, TenantId tenant, Relation relation) {
        return handle.createUpdate("""
                        insert into knowledge_relation (tenant_id, id, kind, from_id, to_id)
                        values (:tenant, :id, :kind, :from, :to)
                        on conflict do nothing
                        """)
                        .bind("tenant", tenant.value())
                        .bind("id", relation.id())
                        .bind("kind", relation.kind().word())
                        .bind("from", relation.from().id())
                        .bind("to", relation.to().id())
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(TenantId tenant, UUID id) {
        return database.inTenant(tenant, handle -> {
            Optional<Relation> removed = handle.createQuery(
                            "delete from knowledge_relation where id = :id returning kind, from_id, to_id")
                    .bind("id", id)
                    .map((row, context) -> relation(row))
                    .findOne();
            if (removed.filter(relation -> relation.kind().isFollowed()).isPresent()) {
                ManifestRows.countRelations(handle, tenant);
            }
            return removed.isPresent();
        });
    }

    @Override
    public List<Relation> list(TenantId tenant, Optional<UUID> after, int limit) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("""
                select kind, from_id, to_id from knowledge_relation
                where id > :after or :first
                order by id limit :limit
                """)
                        .bind("after", after.orElse(FIRST))
                        .bind("first", after.isEmpty())
                        .bind("limit", limit)
                        .map((row, context) -> relation(row))
                        .list());
    }

    @Override
    public List<Relation> followed(TenantId tenant) {
        List<String> kinds = Stream.of(RelationKind.values())
                .filter(RelationKind::isFollowed)
                .map(RelationKind::word)
                .toList();
        return database.inTenant(
                tenant,
                handle ->
                        handle
                                .createQuery("""
                select kind, from_id, to_id from knowledge_relation
                where kind = any(:kinds)
                """)
                                .bindArray("kinds", String.class, kinds)
                                .map((row, context) -> relation(row))
                                .stream()
                                .sorted()
                                .toList());
    }

    @Override
    public List<Relation> from(TenantId tenant, Collection<Node> nodes) {
        return touching(tenant, "from_id", ends(nodes, RelationKind::from));
    }

    @Override
    public List<Relation> to(TenantId tenant, Collection<Node> nodes) {
        return touching(tenant, "to_id", ends(nodes, RelationKind::to));
    }

    /** A node as an end of relations of one kind. */
    private record End(RelationKind kind, String id) {}

    private static List<End> ends(Collection<Node> nodes, Function<RelationKind, NodeKind> end) {
        List<End> ends = new ArrayList<>();
        for (Node node : nodes) {
            for (RelationKind kind : RelationKind.values()) {
                if (end.apply(kind) == node.kind()) {
                    ends.add(new End(kind, node.id()));
                }
            }
        }
        return ends;
    }

    private List<Relation> touching(TenantId tenant, String column, List<End> ends) {
        if (ends.isEmpty()) {
            return List.of();
        }
        return database.inTenant(
                tenant,
                handle -> handle
                        .createQuery("""
                select relation.kind, relation.from_id, relation.to_id
                from unnest(:kinds, :ids) as wanted (kind, id)
                join knowledge_relation relation on relation.kind = wanted.kind and relation.<column> = wanted.id
                order by relation.from_id, relation.kind, relation.to_id
                limit :most
                """)
                        .define("column", column)
                        .bindArray(
                                "kinds",
                                String.class,
                                ends.stream().map(end -> end.kind().word()).toList())
                        .bindArray(
                                "ids", String.class, ends.stream().map(End::id).toList())
                        .bind("most", MOST)
                        .map((row, context) -> relation(row))
                        .stream()
                        .sorted()
                        .toList());
    }

    private static Relation relation(ResultSet row) throws SQLException {
        String word = row.getString("kind");
        RelationKind kind = RelationKind.named(word)
                .orElseThrow(() -> new IllegalStateException("a relation is of the unknown kind " + word));
        return Relation.of(kind, row.getString("from_id"), row.getString("to_id"));
    }
}
