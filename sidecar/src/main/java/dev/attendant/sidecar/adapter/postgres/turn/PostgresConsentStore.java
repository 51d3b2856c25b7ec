package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.conversation.ConversationEventRows;
import dev.attendant.sidecar.adapter.postgres.conversation.ConversationLock;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.consent.Consent;
import dev.attendant.sidecar.turn.consent.Consent.Ending;
import dev.attendant.sidecar.turn.consent.ConsentStore;
import dev.attendant.sidecar.turn.consent.OpenProposal;
import dev.attendant.sidecar.turn.consent.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Persons' words on proposals in the table {@code tool_consent}. */
public final class PostgresConsentStore implements ConsentStore {

    private static final String SETTLED = "proposal.settled";
    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final PostgresDatabase database;

    public PostgresConsentStore(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public boolean give(Consent consent) {
        return database.inTenant(consent.tenant(), handle -> {
            boolean first = ConversationLock.keep(handle, consent.conversation()) && insert(handle, consent);
            if (first) {
                audit(handle, consent, consent.given() ? "tool.confirmed" : "tool.refused", consent.at());
            }
            return first;
        });
    }

    @Override
    public boolean end(Consent consent, Ending ending) {
        return database.inTenant(consent.tenant(), handle -> {
            boolean first = ConversationLock.take(handle, consent.conversation()) && update(handle, consent, ending);
            if (first) {
                say(handle, consent, ending);
                announce(handle, consent.ended(ending), ending.at());
                audit(handle, consent, ending.done() ? "tool.done" : "tool.not_done", ending.at());
            }
            return first;
        });
    }

    @Override
    public Optional<Consent> find(TenantId tenant, TurnId turn) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("select * from tool_consent where turn_id = :turn")
                        .bind("turn", turn.value())
                        .map((row, context) -> consent(row, tenant))
                        .findOne());
    }

    @Override
    public List<OpenProposal> unsettled(TenantId tenant, ConversationId conversation) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("""
                        select turn_id, proposed from (
                            select id as turn_id, outcome -> 'proposed' as proposed from turn
                            where conversation_id = :conversation and outcome -> 'proposed' is not null
                            union all
                            select turn_id, proposed from late_answer
                            where conversation_id = :conversation and proposed is not null and fate = 'SENT'
                        ) asked
                        where not exists (select from tool_consent where tool_consent.turn_id = asked.turn_id)
                        order by turn_id
                        """)
                        .bind("conversation", conversation.value())
                        .map((row, context) -> new OpenProposal(
                                new TurnId(row.getObject("turn_id", UUID.class)),
                                ProposedJson.proposed(Json.read(row.getString("proposed")))))
                        .list());
    }

    private static boolean insert(Handle handle, Consent consent) {
        return handle.createUpdate("""
                insert into tool_consent
                    (tenant_id, turn_id, conversation_id, tool, given, given_by, given_at, given_at_nanos)
                values (:tenant, :turn, :conversation, :tool, :given, :by, :at, :atNanos)
                on conflict do nothing
                """)
                        .bind("tenant", consent.tenant().value())
                        .bind("turn", consent.turn().value())
                        .bind("conversation", consent.conversation().value())
                        .bind("tool", consent.tool())
                        .bind("given", consent.given())
                        .bind("by", consent.by())
                        .bind("at", ExactTime.micros(consent.at()))
                        .bind("atNanos", ExactTime.nanos(consent.at()))
                        .execute()
                == 1;
    }

    private static boolean update(Handle handle, Consent consent, Ending ending) {
        return handle.createUpdate("""
                update tool_consent set done = :done, reply = :reply, ended_at = :at, ended_at_nanos = :atNanos
                where turn_id = :turn and done is null
                """)
                        .bind("done", ending.done())
                        .bind("reply", ending.reply())
                        .bind("at", ExactTime.micros(ending.at()))
                        .bind("atNanos", ExactTime.nanos(ending.at()))
                        .bind("turn", consent.turn().value())
                        .execute()
                == 1;
    }

    /** Where a human has the conversation, they say what was done. */
    private static void say(Handle handle, Consent consent, Ending ending) {
        handle.createQuery("""
                        update conversation set state = 'OPEN', event_count = event_count + 1
                        where id = :conversation and state <> 'WITH_HUMAN'
                        returning event_count
                        """)
                .bind("conversation", consent.conversation().value())
                .mapTo(Integer.class)
                .findOne()
                .ifPresent(position -> ConversationEventRows.insert(
                        handle,
                        consent.tenant(),
                        consent.conversation(),
                        position,
                        List.of(new ConversationEvent.Replied(consent.turn(), ending.reply(), ending.at()))));
    }

    /** So that nobody asks for it any more. */
    private static void announce(Handle handle, Consent settled, Instant at) {
        ObjectNode told = Json.object()
                .put("turnId", settled.turn().toString())
                .put("conversationId", settled.conversation().toString())
                .put("tool", settled.tool())
                .put("outcome", Standing.of(settled).name().toLowerCase(Locale.ROOT));
        Outbox.insert(handle, settled.tenant(), SETTLED, settled.conversation().toString(), told, at);
    }

    private static void audit(Handle handle, Consent consent, String action, Instant at) {
        handle.createUpdate("""
                insert into audit (id, tenant_id, actor, action, subject, detail, at)
                values (:id, :tenant, :actor, :action, :subject, cast(:detail as jsonb), :at)
                """)
                .bind("id", IDS.construct(at.toEpochMilli()))
                .bind("tenant", consent.tenant().value())
                .bind("actor", consent.by())
                .bind("action", action)
                .bind("subject", consent.turn().toString())
                .bind("detail", Json.write(Json.object().put("tool", consent.tool())))
                .bind("at", ExactTime.micros(at))
                .execute();
    }

    private static Consent consent(ResultSet row, TenantId tenant) throws SQLException {
        return new Consent(
                tenant,
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new TurnId(row.getObject("turn_id", UUID.class)),
                row.getString("tool"),
                row.getBoolean("given"),
                row.getString("given_by"),
                ExactTime.read(row, "given_at"),
                ending(row));
    }

    private static Optional<Ending> ending(ResultSet row) throws SQLException {
        String reply = row.getString("reply");
        return reply == null
                ? Optional.empty()
                : Optional.of(new Ending(row.getBoolean("done"), reply, ExactTime.read(row, "ended_at")));
    }
}
