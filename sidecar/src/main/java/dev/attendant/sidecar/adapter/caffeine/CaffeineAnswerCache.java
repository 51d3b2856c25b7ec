package dev.attendant.sidecar.adapter.caffeine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.attendant.sidecar.cache.AnswerCache;
import dev.attendant.sidecar.cache.Circumstances;
import dev.attendant.sidecar.cache.KeptAnswer;
import dev.attendant.sidecar.cache.Normalised;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Answers in the heap of this process; those used longest ago leave first. */
public final class CaffeineAnswerCache implements AnswerCache {

    /** About what an answer with its evidence takes beside its characters, in bytes. */
    private static final int OVERHEAD = 600;

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int PER_PASSAGE = 16;

    private final Cache<Words, KeptAnswer> exact;
    private final Cache<Meaning, List<Alike>> similar;

    private record Words(Circumstances circumstances, String message) {}

    private record Meaning(Circumstances circumstances, Passage.Key best) {}

    private record Alike(Embedding meaning, KeptAnswer answer) {}

    /**
     * An empty cache.
     *
     * @param mostBytes about the heap that it may take
     */
    public CaffeineAnswerCache(long mostBytes, InstantSource clock) {
        this.exact = builder(mostBytes / 2, clock)
                .weigher((Words words, KeptAnswer answer) -> words.message().length() * 2 + bytes(answer))
                .build();
        this.similar = builder(mostBytes / 2, clock)
                .weigher((Meaning meaning, List<Alike> answers) -> answers.stream()
                        .mapToInt(each -> each.meaning().dimensions() + bytes(each.answer()))
                        .sum())
                .build();
    }

    @Override
    public Optional<KeptAnswer> exact(Circumstances circumstances, String message) {
        return Optional.ofNullable(exact.getIfPresent(new Words(circumstances, Normalised.of(message))));
    }

    @Override
    public Optional<KeptAnswer> similar(Circumstances circumstances, Embedding meaning, Passage.Key best) {
        List<Alike> answers = similar.getIfPresent(new Meaning(circumstances, best));
        return answers == null
                ? Optional.empty()
                : answers.stream()
                        .filter(each -> each.meaning().cosine(meaning) >= SAME_MEANING)
                        .max(Comparator.comparingDouble(each -> each.meaning().cosine(meaning)))
                        .map(Alike::answer);
    }

    @Override
    public void keep(Circumstances circumstances, String message, KeptAnswer answer) {
        exact.put(new Words(circumstances, Normalised.of(message)), answer);
    }

    @Override
    public void keep(Circumstances circumstances, Embedding meaning, Passage.Key best, KeptAnswer answer) {
        similar.asMap()
                .merge(
                        new Meaning(circumstances, best),
                        List.of(new Alike(meaning.packed(), answer)),
                        (before, now) -> {
                            List<Alike> all = new ArrayList<>(now);
                            before.stream().limit(PER_PASSAGE - 1L).forEach(all::add);
                            return List.copyOf(all);
                        });
    }

    @Override
    public void forget(TenantId tenant) {
        exact.asMap().keySet().removeIf(words -> words.circumstances().tenant().equals(tenant));
        similar.asMap()
                .keySet()
                .removeIf(meaning -> meaning.circumstances().tenant().equals(tenant));
    }

    private static Caffeine<Object, Object> builder(long mostBytes, InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run);
    }

    private static int bytes(KeptAnswer answer) {
        int characters = answer.text().length()
                + answer.evidence().stream()
                        .mapToInt(each -> each.quote().length() + OVERHEAD / 2)
                        .sum();
        return OVERHEAD + characters;
    }
}
