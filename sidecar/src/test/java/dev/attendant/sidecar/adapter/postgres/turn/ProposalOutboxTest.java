package dev.attendant.sidecar.adapter.postgres.turn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresConversationStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.LateStore.Kept;
import dev.attendant.sidecar.turn.Proposed;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.Turns;
import dev.attendant.sidecar.turn.consent.Consent;
import dev.attendant.sidecar.turn.consent.OpenProposal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other channels hear of proposals that come after the reply, and of what came of them. */
class ProposalOutboxTest {

    private static final Instant LATER = Turns.FINISHED.plusSeconds(2);
    private static final Proposed PROPOSED =
            new Proposed("token", "cancel_order", "{\"order\":\"A-17\"}", "Cancel A-17?", LATER.plusSeconds(600));

    private static PostgresDatabase database;

    private final ConversationId conversation = new ConversationId(UUID.randomUUID());
    private TenantId tenant;

    @BeforeAll
    static void open() {
        database = TestDatabase.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void startAConversation() {
        tenant = Tenants.in(new PostgresTenantDirectory(database));
        new PostgresConversationStore(database)
                .start(tenant, conversation, new ConversationEvent.Started("web", "en", Turns.RECEIVED));
    }

    @Test
    void shouldAnnounceALateProposalOnce() {
        // given
        TurnRequest request = recorded();

        // when
        late(request, LateAnswer.Fate.SENT);
        late(request, LateAnswer.Fate.SENT);

        // then
        List<JsonNode> told = told("turn.proposed");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().path("turnId").asText())
                .isEqualTo(request.turn().toString());
        assertThat(told.getFirst().path("fate").asText()).isEqualTo("sent");
        assertThat(told.getFirst().at("/proposal/id").asText()).isEqualTo("token");
        assertThat(told.getFirst().at("/proposal/says").asText()).isEqualTo("Cancel A-17?");
        assertThat(told.getFirst().at("/proposal").has("arguments")).isFalse();
    }

    @Test
    void shouldTellWhatWaitsForTheCustomersWordAlone() {
        // given
        TurnRequest asked = recorded();
        late(asked, LateAnswer.Fate.SENT);
        late(recorded(), LateAnswer.Fate.OFFERED);

        // when
        List<OpenProposal> open = new PostgresConsentStore(database).unsettled(tenant, conversation);

        // then
        assertThat(open).containsExactly(new OpenProposal(asked.turn(), PROPOSED));
    }

    @Test
    void shouldAnnounceNothingThatWasOvertaken() {
        // given
        TurnRequest first = recorded();
        recorded();

        // when
        Kept kept = late(first, LateAnswer.Fate.SENT);

        // then
        assertThat(kept).isEqualTo(Kept.OVERTAKEN);
        assertThat(told("turn.proposed")).isEmpty();
    }

    @Test
    void shouldAnnounceOnceWhatCameOfAProposal() {
        // given
        TurnRequest request = recorded();
        PostgresConsentStore consents = new PostgresConsentStore(database);
        Consent consent =
                new Consent(tenant, conversation, request.turn(), "cancel_order", true, "ann", LATER, Optional.empty());
        consents.give(consent);

        // when
        consents.end(consent, new Consent.Ending(false, "It has left.", LATER));
        consents.end(consent, new Consent.Ending(true, "Done.", LATER));

        // then
        List<JsonNode> told = told("proposal.settled");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().path("tool").asText()).isEqualTo("cancel_order");
        assertThat(told.getFirst().path("outcome").asText()).isEqualTo("not_done");
    }

    private TurnRequest recorded() {
        PostgresTurnStore turns = new PostgresTurnStore(database);
        TurnRequest request =
                Turns.request(tenant, conversation, UUID.randomUUID().toString(), "Cancel it");
        turns.accept(request);
        Claim claim = turns.claimNext(tenant, conversation, "worker", Turns.RECEIVED, Turns.RECEIVED.plusSeconds(30))
                .orElseThrow();
        turns.record(Turns.finished(claim, Turns.acknowledged()));
        return request;
    }

    private Kept late(TurnRequest request, LateAnswer.Fate fate) {
        return new PostgresLateStore(database)
                .keep(new LateAnswer(request, PROPOSED.says(), List.of(), Optional.of(PROPOSED), fate, LATER));
    }

    private List<JsonNode> told(String topic) {
        return database
                .inTenant(
                        tenant,
                        handle -> handle.createQuery(
                                        "select payload::text from outbox where topic = :topic and key = :key")
                                .bind("topic", topic)
                                .bind("key", conversation.toString())
                                .mapTo(String.class)
                                .list())
                .stream()
                .map(Json::read)
                .toList();
    }
}
