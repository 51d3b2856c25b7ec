package dev.attendant.sidecar.adapter.postgres.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.RelationKind;
import dev.attendant.sidecar.graph.RelationStore;
import dev.attendant.sidecar.graph.RelationStoreContract;
import dev.attendant.sidecar.knowledge.Revisions;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresRelationStoreTest extends RelationStoreContract {

    private static PostgresDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected RelationStore relations() {
        return new PostgresRelationStore(database);
    }

    @Override
    protected TenantDirectory directory() {
        return new PostgresTenantDirectory(database);
    }

    @Test
    void shouldCountTheChangesThatTurnsFollowAndNoOthers() {
        // given
        TenantId tenant = Tenants.in(directory());
        PostgresKnowledgeStore knowledge = new PostgresKnowledgeStore(database, InstantSource.fixed(TestDatabase.NOW));
        Relation replaced = Relation.of(RelationKind.REPLACED_BY, "old", "new");

        // when
        relations().put(tenant, replaced);
        relations().put(tenant, replaced);
        relations().put(tenant, Relation.of(RelationKind.RESOLVED_BY, "500A1", "new"));

        // then
        assertThat(knowledge.revisions(tenant)).isEqualTo(new Revisions(0, 1));

        // when
        relations().remove(tenant, replaced.id());
        relations().remove(tenant, replaced.id());

        // then
        assertThat(knowledge.revisions(tenant)).isEqualTo(new Revisions(0, 2));
    }
}
