package dev.attendant.sidecar.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final TurnId TURN = new TurnId(UUID.randomUUID());

    @Test
    void shouldNotTakeAHandOverForAnAnswer() {
        Transcript transcript = Transcript.of(new Conversation(
                new TenantId(UUID.randomUUID()),
                new ConversationId(UUID.randomUUID()),
                List.of(
                        new ConversationEvent.Started("web", "en", NOW),
                        new ConversationEvent.CustomerSpoke(TURN, "Where is my refund?", NOW),
                        new ConversationEvent.HandedOff(TURN, "A colleague will help.", "unanswerable", NOW))));

        assertThat(transcript.answers()).isEmpty();
        assertThat(transcript.unanswered()).extracting(Message::text).containsExactly("Where is my refund?");
    }
}
