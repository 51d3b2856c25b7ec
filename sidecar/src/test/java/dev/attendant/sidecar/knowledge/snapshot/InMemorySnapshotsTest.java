package dev.attendant.sidecar.knowledge.snapshot;

import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.knowledge.InMemoryKnowledge;
import dev.attendant.sidecar.knowledge.KnowledgeStore;
import dev.attendant.sidecar.tenant.TenantDirectory;

class InMemorySnapshotsTest extends SnapshotStoreContract {

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final InMemorySnapshots snapshots = new InMemorySnapshots(knowledge);
    private final TenantDirectory directory = new InMemoryTenants();

    @Override
    protected KnowledgeStore knowledge() {
        return knowledge;
    }

    @Override
    protected SnapshotStore snapshots() {
        return snapshots;
    }

    @Override
    protected DraftStore drafts() {
        return snapshots;
    }

    @Override
    protected TenantDirectory directory() {
        return directory;
    }
}
