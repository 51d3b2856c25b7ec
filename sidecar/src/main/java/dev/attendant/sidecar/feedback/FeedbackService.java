package dev.attendant.sidecar.feedback;

import dev.attendant.sidecar.feedback.FeedbackReport.Comment;
import dev.attendant.sidecar.feedback.FeedbackReport.Group;
import dev.attendant.sidecar.feedback.FeedbackReport.Sum;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.pii.vault.MaskingProfile;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Rung;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes feedback, and adds it up. */
public final class FeedbackService {

    /** Most feedback that is looked at, the newest. */
    static final int MOST = 10_000;

    private static final int COMMENTS = 20;

    private final FeedbackStore store;
    private final PiiDetector personal;
    private final InstantSource clock;

    public FeedbackService(FeedbackStore store, PiiDetector personal, InstantSource clock) {
        this.store = store;
        this.personal = personal;
        this.clock = clock;
    }

    /** Keeps feedback once. */
    public FeedbackStore.Kept give(Feedback feedback) {
        return store.keep(feedback);
    }

    /**
     * What was thought of turns of late.
     *
     * @param back how far back to look from now
     */
    public FeedbackReport report(TenantId tenant, Duration back) {
        Instant until = clock.instant();
        Instant from = until.minus(back);
        List<Judged> given = store.given(tenant, from, until, MOST + 1);
        List<Judged> newest = given.stream().limit(MOST).toList();
        return new FeedbackReport(
                from, until, given.size() > newest.size(), sums(newest), groups(newest), comments(newest));
    }

    private static List<Sum> sums(List<Judged> given) {
        return scores(given, judged -> judged.feedback().kind()).entrySet().stream()
                .map(each -> new Sum(
                        each.getKey(),
                        each.getValue().getCount(),
                        each.getValue().getAverage()))
                .toList();
    }

    /** Whose scores are added up. */
    private record Key(FeedbackKind kind, OutcomeKind outcome, Rung rung) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind).thenComparing(Key::outcome).thenComparing(Key::rung);

        static Key of(Judged judged) {
            return new Key(
                    judged.feedback().kind(),
                    OutcomeKind.of(judged.outcome()),
                    judged.outcome().rung());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static List<Group> groups(List<Judged> given) {
        return scores(given, Key::of).entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Group::kind).thenComparing(Group::count, Comparator.reverseOrder()))
                .toList();
    }

    private static Group group(Key key, IntSummaryStatistics scores) {
        return new Group(key.kind(), key.outcome(), key.rung(), scores.getCount(), scores.getAverage());
    }

    private static <K> Map<K, IntSummaryStatistics> scores(List<Judged> given, Function<Judged, K> key) {
        return given.stream()
                .collect(Collectors.groupingBy(
                        key,
                        TreeMap::new,
                        Collectors.summarizingInt(judged -> judged.feedback().score())));
    }

    private List<Comment> comments(List<Judged> given) {
        return given.stream()
                .filter(judged -> !judged.feedback().comment().isBlank())
                .limit(COMMENTS)
                .map(this::comment)
                .toList();
    }

    private Comment comment(Judged judged) {
        Feedback feedback = judged.feedback();
        return new Comment(
                feedback.turn(),
                feedback.kind(),
                feedback.score(),
                OutcomeKind.of(judged.outcome()),
                judged.outcome().rung(),
                masked(feedback.comment()),
                feedback.at());
    }

    private String masked(String text) {
        return Masking.preview(text, personal.detect(text), MaskingProfile.IDENTIFYING);
    }
}
