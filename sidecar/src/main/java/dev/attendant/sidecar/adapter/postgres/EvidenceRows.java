package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code evidence}. */
final class EvidenceRows {

    private EvidenceRows() {}

    static void insert(Handle handle, TenantId tenant, TurnId turn, List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into evidence (tenant_id, turn_id, ordinal, answer_start, answer_end, document_id, version,
                    title, location, source_start, source_end, quote, verdict, score)
                values (:tenant, :turn, :ordinal, :answerStart, :answerEnd, :document, :version,
                    :title, :location, :sourceStart, :sourceEnd, :quote, :verdict, :score)
                """);
        for (int ordinal = 0; ordinal < evidence.size(); ordinal++) {
            bind(batch, evidence.get(ordinal));
            batch.bind("tenant", tenant.value())
                    .bind("turn", turn.value())
                    .bind("ordinal", ordinal)
                    .add();
        }
        batch.execute();
    }

    static void requireStorable(Evidence evidence) {
        StorableText.require("evidence's version", evidence.version());
        StorableText.require("evidence's title", evidence.title());
        StorableText.require("evidence's location", evidence.location());
        StorableText.require("evidence's quote", evidence.quote());
    }

    private static void bind(PreparedBatch batch, Evidence evidence) {
        batch.bind("answerStart", evidence.answer().start())
                .bind("answerEnd", evidence.answer().end())
                .bind("document", evidence.document().value())
                .bind("version", evidence.version())
                .bind("title", evidence.title())
                .bind("location", evidence.location())
                .bind("sourceStart", evidence.source().start())
                .bind("sourceEnd", evidence.source().end())
                .bind("quote", evidence.quote())
                .bind("verdict", evidence.verdict().name())
                .bind("score", evidence.score());
    }

    static List<Evidence> load(Handle handle, TurnId turn) {
        return handle.createQuery("select * from evidence where turn_id = :turn order by ordinal")
                .bind("turn", turn.value())
                .map((row, context) -> evidence(row))
                .list();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                new Span(row.getInt("answer_start"), row.getInt("answer_end")),
                new DocumentId(row.getString("document_id")),
                row.getString("version"),
                row.getString("title"),
                row.getString("location"),
                new Span(row.getInt("source_start"), row.getInt("source_end")),
                row.getString("quote"),
                Evidence.Verdict.valueOf(row.getString("verdict")),
                row.getDouble("score"));
    }
}
