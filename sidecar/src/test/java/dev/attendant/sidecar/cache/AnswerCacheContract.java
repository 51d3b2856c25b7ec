package dev.attendant.sidecar.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link AnswerCache} does. */
public abstract class AnswerCacheContract {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final Scope WEB = new Scope(Locale.ENGLISH, "web", "");
    private static final Circumstances NOW = new Circumstances(TENANT, "en", WEB, 3, 0, 40, 2);
    private static final Passage.Key REFUNDS = new Passage.Key(new DocumentId("refunds"), "v1", 0);
    private static final Passage.Key RETURNS = new Passage.Key(new DocumentId("returns"), "v1", 0);
    private static final KeptAnswer ANSWER =
            new KeptAnswer(new TurnId(UUID.randomUUID()), "A refund takes five days.", List.of(), 0.9);

    protected abstract AnswerCache cache();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How long do refunds take?",
                "how long do  refunds take",
                " How long do refunds take?! ",
                "How long do refunds take\u2026"
            })
    void shouldFindTheAnswerToTheSameWords(String message) {
        AnswerCache cache = cache();
        cache.keep(NOW, "How long do refunds take?", ANSWER);

        assertThat(cache.exact(NOW, message)).contains(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"How long do returns take?", "How long do refunds not take?", ""})
    void shouldNotFindItForOtherWords(String message) {
        AnswerCache cache = cache();
        cache.keep(NOW, "How long do refunds take?", ANSWER);

        assertThat(cache.exact(NOW, message)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldNotFindItInOtherCircumstances(Circumstances other) {
        AnswerCache cache = cache();
        cache.keep(NOW, "How long?", ANSWER);
        cache.keep(NOW, at(0), REFUNDS, ANSWER);

        assertThat(cache.exact(other, "How long?")).isEmpty();
        assertThat(cache.similar(other, at(0), REFUNDS)).isEmpty();
    }

    static Stream<Circumstances> others() {
        return Stream.of(
                new Circumstances(new TenantId(UUID.randomUUID()), "en", WEB, 3, 0, 40, 2),
                new Circumstances(TENANT, "de", WEB, 3, 0, 40, 2),
                new Circumstances(TENANT, "en", Scope.ANY, 3, 0, 40, 2),
                new Circumstances(TENANT, "en", WEB, 4, 0, 40, 2),
                new Circumstances(TENANT, "en", WEB, 3, 1, 40, 2),
                new Circumstances(TENANT, "en", WEB, 3, 0, 41, 2),
                new Circumstances(TENANT, "en", WEB, 3, 0, 40, 3));
    }

    @Test
    void shouldFindTheAnswerToTheSameMeaningWithTheSameEvidence() {
        AnswerCache cache = cache();
        cache.keep(NOW, at(0), REFUNDS, ANSWER);

        assertThat(cache.similar(NOW, at(15), REFUNDS)).contains(ANSWER);
        assertThat(cache.similar(NOW, at(30), REFUNDS)).isEmpty();
        assertThat(cache.similar(NOW, at(0), RETURNS)).isEmpty();
    }

    @Test
    void shouldFindTheNearestOfSeveral() {
        AnswerCache cache = cache();
        KeptAnswer other = new KeptAnswer(new TurnId(UUID.randomUUID()), "Cards are slower.", List.of(), 0.8);
        cache.keep(NOW, at(0), REFUNDS, ANSWER);
        cache.keep(NOW, at(20), REFUNDS, other);

        assertThat(cache.similar(NOW, at(2), REFUNDS)).contains(ANSWER);
        assertThat(cache.similar(NOW, at(18), REFUNDS)).contains(other);
    }

    /** A meaning so many degrees from the first. */
    private static Embedding at(double degrees) {
        double angle = Math.toRadians(degrees);
        return Embedding.normalized(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }

    @Test
    void shouldForgetATenantsAnswersAndNobodyElses() {
        AnswerCache cache = cache();
        Circumstances foreign = new Circumstances(new TenantId(UUID.randomUUID()), "en", WEB, 3, 0, 40, 2);
        for (Circumstances each : List.of(NOW, foreign)) {
            cache.keep(each, "How long?", ANSWER);
            cache.keep(each, at(0), REFUNDS, ANSWER);
        }

        cache.forget(TENANT);

        assertThat(cache.exact(NOW, "How long?")).isEmpty();
        assertThat(cache.similar(NOW, at(0), REFUNDS)).isEmpty();
        assertThat(cache.exact(foreign, "How long?")).contains(ANSWER);
        assertThat(cache.similar(foreign, at(0), REFUNDS)).contains(ANSWER);
    }
}
