package dev.attendant.sidecar.care.gap;

import dev.attendant.sidecar.care.gap.Gap.Wording;
import dev.attendant.sidecar.care.gap.OpenQuestions.OpenQuestion;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.pii.vault.MaskingProfile;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the gaps that customers came upon. Their questions are masked before anything else is done with them, so that
 * no personal data is shown; equal data of two messages then reads the same.
 */
public final class GapReview {

    /** Most questions looked at, the newest ones. */
    public static final int MOST_QUESTIONS = 5_000;

    /** Encoding takes milliseconds a wording; of more, those asked about most often are looked at. */
    private static final int MOST_WORDINGS = 1_000;

    private final OpenQuestions questions;
    private final PiiDetector personal;
    private final KnowledgeService knowledge;
    private final InstantSource clock;
    private final RecentEmbeddings embeddings;

    public GapReview(
            OpenQuestions questions,
            PiiDetector personal,
            Encoder encoder,
            KnowledgeService knowledge,
            InstantSource clock) {
        this.questions = questions;
        this.personal = personal;
        this.knowledge = knowledge;
        this.clock = clock;
        this.embeddings = new RecentEmbeddings(encoder, MOST_QUESTIONS);
    }

    /**
     * The gaps of a tenant. One is looked for at a time, since that takes a core for seconds where there are many
     * questions.
     *
     * @param back how far back to look from now
     * @param most gaps wanted
     */
    public synchronized AskedGaps find(TenantId tenant, Duration back, int most) {
        Instant until = clock.instant();
        Instant from = until.minus(back);
        List<OpenQuestion> received = questions.received(tenant, from, until, MOST_QUESTIONS + 1);
        List<OpenQuestion> newest = received.stream().limit(MOST_QUESTIONS).toList();
        List<OpenQuestion> shown = masked(frequent(newest));
        NearestArticles articles = NearestArticles.of(knowledge.knowledge(tenant, Audience.INTERNAL));
        List<Gap> gaps = GapFinder.find(encoded(shown), articles, most);
        return new AskedGaps(from, until, newest.size(), received.size() > newest.size(), timed(gaps, shown));
    }

    private static List<OpenQuestion> frequent(List<OpenQuestion> newest) {
        Map<String, List<OpenQuestion>> wordings = newest.stream()
                .collect(Collectors.groupingBy(
                        question -> GapFinder.sameness(question.text()), LinkedHashMap::new, Collectors.toList()));
        return wordings.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .limit(MOST_WORDINGS)
                .flatMap(List::stream)
                .toList();
    }

    private List<OpenQuestion> masked(List<OpenQuestion> asked) {
        Map<String, String> masked = new HashMap<>();
        return asked.stream()
                .map(question ->
                        new OpenQuestion(masked.computeIfAbsent(question.text(), this::masked), question.receivedAt()))
                .toList();
    }

    private String masked(String text) {
        return Masking.preview(text, personal.detect(text), MaskingProfile.IDENTIFYING);
    }

    private List<Unanswered> encoded(List<OpenQuestion> shown) {
        List<QueryEmbedding> encoded =
                embeddings.of(shown.stream().map(OpenQuestion::text).toList());
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new Unanswered(shown.get(i).text(), encoded.get(i)))
                .toList();
    }

    private static List<AskedGap> timed(List<Gap> gaps, List<OpenQuestion> shown) {
        Map<String, LongSummaryStatistics> times = shown.stream()
                .collect(Collectors.groupingBy(
                        question -> GapFinder.sameness(question.text()),
                        Collectors.summarizingLong(
                                question -> question.receivedAt().toEpochMilli())));
        Function<Wording, LongSummaryStatistics> asked =
                wording -> Objects.requireNonNull(times.get(GapFinder.sameness(wording.text())));
        return gaps.stream().map(gap -> timed(gap, asked)).toList();
    }

    private static AskedGap timed(Gap gap, Function<Wording, LongSummaryStatistics> asked) {
        LongSummaryStatistics all = new LongSummaryStatistics();
        gap.questions().stream().map(asked).forEach(all::combine);
        return new AskedGap(Instant.ofEpochMilli(all.getMin()), Instant.ofEpochMilli(all.getMax()), gap);
    }
}
