package dev.attendant.sidecar.care.gap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.care.gap.Gap.Nearest;
import dev.attendant.sidecar.care.gap.Gap.Wording;
import dev.attendant.sidecar.care.gap.OpenQuestions.OpenQuestion;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.knowledge.InMemoryKnowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.pii.rule.PiiRules;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapReviewTest {

    private static final Instant NOW = Instant.parse("2026-11-15T10:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final TenantId tenant = Tenants.any().id();
    private final List<OpenQuestion> asked = new ArrayList<>();
    private final KnowledgeService knowledge = new KnowledgeService(
            new InMemoryKnowledge(), Documents.indexer(), Documents.ENCODER, id -> new LuceneIndex());
    private final GapReview review = new GapReview(
            (of, from, until, most) -> asked.stream()
                    .filter(question -> of.equals(tenant))
                    .filter(question -> !question.receivedAt().isBefore(from))
                    .limit(most)
                    .toList(),
            new PiiRules(),
            Documents.ENCODER,
            knowledge,
            () -> NOW);

    @Test
    void shouldTakeOneQuestionInOtherWordsForOneGap() {
        ask(3, "parcel without a router?");
        ask(5, "Router but no parcel?");
        ask(9, "Router but no parcel?");
        ask(1, "password days ahead");

        AskedGaps found = review.find(tenant, MONTH, 20);

        assertThat(found.questions()).isEqualTo(4);
        assertThat(found.cut()).isFalse();
        assertThat(found.gaps()).hasSize(2);
        AskedGap gap = found.gaps().getFirst();
        assertThat(gap.gap().asked()).isEqualTo(3);
        assertThat(gap.gap().questions())
                .containsExactly(new Wording("Router but no parcel?", 2), new Wording("parcel without a router?", 1));
        assertThat(gap.first()).isEqualTo(NOW.minus(Duration.ofDays(9)));
        assertThat(gap.last()).isEqualTo(NOW.minus(Duration.ofDays(3)));
    }

    @Test
    void shouldNotLookFurtherBackThanAskedFor() {
        ask(2, "parcel without a router?");
        ask(8, "password days ahead");

        AskedGaps found = review.find(tenant, Duration.ofDays(7), 20);

        assertThat(found.from()).isEqualTo(NOW.minus(Duration.ofDays(7)));
        assertThat(found.until()).isEqualTo(NOW);
        assertThat(found.gaps()).extracting(each -> each.gap().name()).containsExactly("parcel without a router?");
    }

    @Test
    void shouldShowNoPersonalData() {
        ask(1, "parcel for ann@example.org lost its router");

        AskedGaps found = review.find(tenant, MONTH, 20);

        assertThat(found.gaps()).hasSize(1);
        assertThat(found.toString()).doesNotContain("ann@example.org").contains("[EMAIL");
    }

    @Test
    void shouldNameTheNearestArticle() {
        knowledge.put(tenant, Documents.text("router", "Routers", "A router comes in a parcel."));
        knowledge.put(tenant, Documents.text("refund", "Refunds", "A refund takes days."));
        ask(1, "parcel without a router?");

        Gap gap = review.find(tenant, MONTH, 20).gaps().getFirst().gap();

        assertThat(gap.outline().title()).isEqualTo("Parcel without a router");
        assertThat(gap.outline().nearest().getFirst())
                .extracting(Nearest::location, Nearest::title)
                .containsExactly("router.md", "Routers");
    }

    @Test
    void shouldShowNoMoreGapsThanWantedTheMostAskedFirst() {
        ask(1, "password days ahead");
        ask(2, "parcel without a router?");
        ask(3, "parcel without a router?");

        assertThat(review.find(tenant, MONTH, 1).gaps())
                .extracting(each -> each.gap().asked())
                .containsExactly(2);
    }

    @Test
    void shouldSayWhereThereWereMoreThanAreLookedAt() {
        IntStream.rangeClosed(0, GapReview.MOST_QUESTIONS).forEach(i -> ask(1, "parcel without a router?"));

        AskedGaps found = review.find(tenant, MONTH, 20);

        assertThat(found.cut()).isTrue();
        assertThat(found.questions()).isEqualTo(GapReview.MOST_QUESTIONS);
        assertThat(found.gaps().getFirst().gap().asked()).isEqualTo(GapReview.MOST_QUESTIONS);
    }

    @Test
    void shouldFindNothingForATenantWhomNobodyAsked() {
        ask(1, "parcel without a router?");

        AskedGaps found = review.find(Tenants.any().id(), MONTH, 20);

        assertThat(found.gaps()).isEmpty();
        assertThat(found.questions()).isZero();
    }

    private void ask(int daysAgo, String text) {
        asked.add(new OpenQuestion(text, NOW.minus(Duration.ofDays(daysAgo))));
    }
}
