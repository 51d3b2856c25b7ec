package dev.attendant.sidecar.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.action.ToolBox;
import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.InMemoryCosts;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is paid for calls that broke off. */
class BrokenCallCostTest {

    private static final ModelSettings SETTINGS = Writers.trying(LatePolicy.OFFER, "a/broken");
    private static final ChatRequest REQUEST = ChatRequest.of("Be brief.", "Hello?", 50, Duration.ofSeconds(1));
    private static final Usage BEGUN = new Usage(10, 0, 1);

    private final InMemoryCosts costs = new InMemoryCosts();
    private final WritingRequest request = new WritingRequest(
            new TenantId(UUID.randomUUID()),
            new ConversationId(UUID.randomUUID()),
            new TurnId(UUID.randomUUID()),
            SETTINGS,
            "Hello?",
            List.of(),
            List.of(),
            "en",
            ToolBox.of(List.of()),
            Instant.EPOCH,
            Instant.EPOCH);

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"CUT", "CANCELLED", "TIMEOUT", "MALFORMED", "OVERLOADED", "RATE_LIMITED"})
    void shouldCountAllThatMightYetHaveBeenWrittenWhereTheProviderHadBegun(FailureKind kind) {
        paid(kind, "", BEGUN);

        assertThat(spent()).isEqualTo(10 + 2 * 50);
    }

    @Test
    void shouldCountTheWorstCaseWhereTheProviderToldNothing() {
        paid(FailureKind.CUT, "", Usage.NONE);

        assertThat(spent()).isEqualTo(costs.worst(costs.calls().getFirst()));
    }

    @Test
    void shouldPayForACallThatWasTurnedAwayOnlyAfterItHadSpoken() {
        paid(FailureKind.RATE_LIMITED, "Hel", Usage.NONE);
        long spoken = spent();
        paid(FailureKind.RATE_LIMITED, "", Usage.NONE);

        assertThat(spoken).isPositive();
        assertThat(spent()).isEqualTo(spoken);
    }

    @Test
    void shouldPayWhatARefusalUsed() {
        paid(FailureKind.REFUSED, "", BEGUN);

        assertThat(spent()).isEqualTo(10 + 2);
    }

    private long spent() {
        return costs.spent(request.tenant(), request.conversation());
    }

    private void paid(FailureKind kind, String spoken, Usage usage) {
        Payment payment = new Payment(costs, UUID::randomUUID, Clock.systemUTC());
        ChatModel broken = new Broken(kind, spoken, usage);
        new PaidModel(broken, payment, (name, chat) -> payment.reserve(request.payer(), name, chat))
                .complete(REQUEST, ChatListener.NONE);
    }

    /** Says something, or nothing, and fails. */
    private record Broken(FailureKind kind, String spoken, Usage usage) implements ChatModel {

        @Override
        public ModelName name() {
            return new ModelName("a", "broken");
        }

        @Override
        public ChatOutcome complete(ChatRequest request, ChatListener listener) {
            if (!spoken.isEmpty()) {
                listener.onText(spoken);
            }
            return ChatFailure.of(name(), kind, "").withUsage(usage);
        }

        @Override
        public void warm() {}
    }
}
