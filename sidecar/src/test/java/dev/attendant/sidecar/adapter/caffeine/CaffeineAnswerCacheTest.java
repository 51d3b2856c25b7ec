package dev.attendant.sidecar.adapter.caffeine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.cache.AnswerCache;
import dev.attendant.sidecar.cache.AnswerCacheContract;
import dev.attendant.sidecar.cache.Circumstances;
import dev.attendant.sidecar.cache.KeptAnswer;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaffeineAnswerCacheTest extends AnswerCacheContract {

    private static final Circumstances NOW =
            new Circumstances(new TenantId(UUID.randomUUID()), "en", Scope.ANY, 1, 0, 1, 0);
    private static final KeptAnswer ANSWER =
            new KeptAnswer(new TurnId(UUID.randomUUID()), "Five days.", List.of(), 0.9);

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-26T12:00:00Z"));
    private final InstantSource clock = time::get;

    @Override
    protected AnswerCache cache() {
        return new CaffeineAnswerCache(1_000_000, clock);
    }

    @Test
    void shouldForgetAnAnswerAfterADay() {
        AnswerCache cache = cache();
        cache.keep(NOW, "How long?", ANSWER);

        time.updateAndGet(now -> now.plusSeconds(90_000));

        assertThat(cache.exact(NOW, "How long?")).isEmpty();
    }

    @Test
    void shouldStayWithinItsRoom() {
        AnswerCache cache = new CaffeineAnswerCache(20_000, clock);

        IntStream.range(0, 1_000).forEach(i -> cache.keep(NOW, "Question " + i, ANSWER));

        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> cache.exact(NOW, "Question " + i).isPresent())
                        .count())
                .isBetween(1L, 20L);
    }
}
