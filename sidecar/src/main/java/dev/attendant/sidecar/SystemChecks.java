package dev.attendant.sidecar;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.chat.route.ModelGate;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.health.Finding;
import dev.attendant.sidecar.health.ModelsCheck;
import dev.attendant.sidecar.health.SystemCheck;
import dev.attendant.sidecar.health.SystemHealth;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.writing.ModelDirectory;
import java.util.List;
import java.util.Optional;

/** What a tenant is told about the sidecar's health. */
final class SystemChecks {

    private static final String UNPACKAGED = "0.0.0";

    private SystemChecks() {}

    static SystemHealth of(
            PostgresDatabase database,
            Encoder encoder,
            KnowledgeService knowledge,
            ModelDirectory models,
            ModelGate gate) {
        String version = Optional.ofNullable(SystemChecks.class.getPackage().getImplementationVersion())
                .orElse(UNPACKAGED);
        return new SystemHealth(
                version,
                List.of(
                        new SystemCheck("database", tenant -> database(database)),
                        new SystemCheck("encoder", tenant -> encoder(encoder)),
                        new SystemCheck("knowledge", tenant -> knowledge(knowledge, tenant.id())),
                        new SystemCheck("models", new ModelsCheck(models, gate))));
    }

    private static Finding database(PostgresDatabase database) {
        return database.isReady() ? Finding.up("") : Finding.down("The database does not answer.");
    }

    private static Finding encoder(Encoder encoder) {
        encoder.encode("ready");
        return Finding.up(encoder.name());
    }

    private static Finding knowledge(KnowledgeService knowledge, TenantId tenant) {
        int documents =
                knowledge.knowledge(tenant, Audience.INTERNAL).locations().size();
        return documents == 0
                ? Finding.off("No document is published yet; questions go to a human.")
                : Finding.up("%d documents are published.".formatted(documents));
    }
}
