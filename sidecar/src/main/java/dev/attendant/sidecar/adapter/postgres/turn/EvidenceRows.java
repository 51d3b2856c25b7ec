package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table {@code evidence}. */
final class EvidenceRows {

    private EvidenceRows() {}

    /** The rows of a turn's evidence, by the names of their columns. */
    static ArrayNode rows(TenantId tenant, TurnId turn, List<Evidence> evidence) {
        ArrayNode rows = Json.array();
        for (int ordinal = 0; ordinal < evidence.size(); ordinal++) {
            rows.add(row(evidence.get(ordinal))
                    .put("tenant_id", tenant.toString())
                    .put("turn_id", turn.toString())
                    .put("ordinal", ordinal));
        }
        return rows;
    }

    private static ObjectNode row(Evidence evidence) {
        return Json.object()
                .put("answer_start", evidence.answer().start())
                .put("answer_end", evidence.answer().end())
                .put("document_id", evidence.document().value())
                .put("version", evidence.version())
                .put("title", evidence.title())
                .put("location", evidence.location())
                .put("source_start", evidence.source().start())
                .put("source_end", evidence.source().end())
                .put("quote", evidence.quote())
                .put("verdict", evidence.verdict().name())
                .put("score", evidence.score());
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
