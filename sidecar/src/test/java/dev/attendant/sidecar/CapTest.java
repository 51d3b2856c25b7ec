package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.simulator.LoggedRequest;
import dev.attendant.simulator.answer.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A tenant that may spend one cent a day, and a hundred customers at once. */
class CapTest {

    private static final long CENT = 10_000;
    private static final int CUSTOMERS = 100;
    private static final Set<String> RUNGS =
            Set.of("scripted", "exact_cache", "semantic_cache", "model", "extractive", "clarify", "human");

    private final ModelledSidecar sidecar = ModelledSidecar.running();

    @Test
    void shouldSpendNoMoreThanItMayAndAnswerEverybody() throws Exception {
        // given
        sidecar.clock.putForward(Duration.ofDays(1));
        sidecar.provider.log().clear();
        sidecar.use(ModelledSidecar.MODEL, "{\"day\": " + CENT + "}");

        // when
        List<JsonNode> turns = askAtOnce(ModelledSidecar.questions(CUSTOMERS));
        Await.until(
                "no call is in work",
                () -> sidecar.provider.log().requests().stream()
                        .noneMatch(call -> call.outcome() == LoggedRequest.Outcome.RUNNING));

        // then
        assertThat(turns).hasSize(CUSTOMERS).allSatisfy(turn -> {
            assertThat(turn.path("reply").asText()).isNotBlank();
            assertThat(turn.path("rung").asText()).isIn(RUNGS);
        });
        assertThat(spentByTheLedger()).isPositive().isLessThanOrEqualTo(CENT);
        assertThat(billed()).isPositive().isLessThanOrEqualTo(CENT);
        assertThat(sidecar.provider.log().requests()).hasSizeLessThan(CUSTOMERS);
    }

    private List<JsonNode> askAtOnce(List<String> questions) throws Exception {
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<JsonNode>> asking = questions.stream()
                    .<Callable<JsonNode>>map(question -> () -> sidecar.ask(sidecar.newConversation("email"), question))
                    .toList();
            return customers.invokeAll(asking).stream().map(Future::resultNow).toList();
        }
    }

    private long spentByTheLedger() {
        return sidecar.send("GET", "/v1/insights/costs?days=1", null)
                .path("micros")
                .asLong();
    }

    /** In micro-USD, by what the provider counted and the prices of the settings. */
    private long billed() {
        return sidecar.provider.log().requests().stream()
                .map(LoggedRequest::tokens)
                .mapToLong(CapTest::price)
                .sum();
    }

    private static long price(Tokens used) {
        return Math.ceilDiv(2 * (used.input() - used.cachedInput()) + used.cachedInput() + 8 * used.output(), 2);
    }
}
