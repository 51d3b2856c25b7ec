package dev.attendant.sidecar.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.feedback.FeedbackReport.Group;
import dev.attendant.sidecar.feedback.FeedbackReport.Sum;
import dev.attendant.sidecar.feedback.FeedbackStore.Kept;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.pii.rule.PiiRules;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Rung;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.Turns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedbackServiceTest {

    private static final Instant NOW = Turns.FINISHED;
    private static final TurnOutcome ANSWERED = new TurnOutcome.Answered("Yes.", List.of(), 1);
    private static final TurnOutcome HANDED = new TurnOutcome.HandedOff("One moment.", HandoffReason.UPSET);

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final List<Judged> given = new ArrayList<>();
    private final FeedbackService service =
            new FeedbackService(new Given(given), new PiiRules(), InstantSource.fixed(NOW));

    /** Feedback as it was given, whoever asks. */
    private record Given(List<Judged> given) implements FeedbackStore {

        @Override
        public Kept keep(Feedback feedback) {
            return Kept.DONE;
        }

        @Override
        public List<Judged> given(TenantId tenant, Instant from, Instant until, int most) {
            return given.stream().limit(most).toList();
        }
    }

    @Test
    void shouldAddScoresUpByKindAndByHowTheTurnEnded() {
        // given
        give(FeedbackKind.CSAT, 5, ANSWERED);
        give(FeedbackKind.CSAT, 4, ANSWERED);
        give(FeedbackKind.CSAT, 1, HANDED);
        give(FeedbackKind.THUMBS, -1, Turns.acknowledged());

        // when
        FeedbackReport report = report();

        // then
        assertThat(report.kinds())
                .containsExactly(new Sum(FeedbackKind.CSAT, 3, 10 / 3.0), new Sum(FeedbackKind.THUMBS, 1, -1));
        assertThat(report.groups())
                .containsExactly(
                        new Group(FeedbackKind.CSAT, OutcomeKind.ANSWERED, Rung.EXTRACTIVE, 2, 4.5),
                        new Group(FeedbackKind.CSAT, OutcomeKind.HANDED_OFF, Rung.HUMAN, 1, 1),
                        new Group(FeedbackKind.THUMBS, OutcomeKind.ACKNOWLEDGED, Rung.SCRIPTED, 1, -1));
        assertThat(report.from()).isEqualTo(NOW.minus(Duration.ofDays(30)));
        assertThat(report.until()).isEqualTo(NOW);
        assertThat(report.cut()).isFalse();
    }

    @Test
    void shouldNameEveryWayInWhichATurnEnds() {
        Turns.outcomes().forEach(outcome -> give(FeedbackKind.CSAT, 3, outcome));

        assertThat(report().groups()).extracting(Group::outcome).containsExactlyInAnyOrder(OutcomeKind.values());
    }

    @Test
    void shouldShowCommentsWithoutPersonalData() {
        // given
        given.add(judged("Write to jane.doe@example.com!"));
        given.add(judged("  "));

        // when
        List<FeedbackReport.Comment> comments = report().comments();

        // then
        assertThat(comments)
                .extracting(FeedbackReport.Comment::text)
                .singleElement()
                .asString()
                .startsWith("Write to [EMAIL_ADDRESS_1]")
                .doesNotContain("jane");
    }

    @Test
    void shouldShowTheNewestCommentsAlone() {
        for (int i = 0; i < 30; i++) {
            given.add(judged("comment " + i));
        }

        assertThat(report().comments()).hasSize(20).first().returns("comment 0", FeedbackReport.Comment::text);
    }

    @Test
    void shouldTellThatThereIsMoreThanItLooksAt() {
        given.addAll(Collections.nCopies(FeedbackService.MOST + 1, judged("")));

        assertThat(report().cut()).isTrue();
        assertThat(report().kinds()).extracting(Sum::count).containsExactly((long) FeedbackService.MOST);
    }

    @Test
    void shouldAddNothingUpWhereNothingWasGiven() {
        assertThat(report().kinds()).isEmpty();
        assertThat(report().groups()).isEmpty();
        assertThat(report().comments()).isEmpty();
    }

    @Test
    void shouldKnowNoScoreBeyondItsKinds() {
        assertThatThrownBy(() -> give(FeedbackKind.CSAT, 6, ANSWERED)).hasMessageContaining("from 1 to 5, not 6");
        assertThatThrownBy(() -> give(FeedbackKind.CSAT, 0, ANSWERED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> give(FeedbackKind.THUMBS, 0, ANSWERED)).hasMessageContaining("1 or -1, not 0");
    }

    @Test
    void shouldKeepCommentsOutOfLogs() {
        assertThat(judged("jane").feedback().toString()).doesNotContain("jane");
    }

    private FeedbackReport report() {
        return service.report(tenant, Duration.ofDays(30));
    }

    private void give(FeedbackKind kind, int score, TurnOutcome outcome) {
        given.add(new Judged(feedback(kind, score, ""), outcome));
    }

    private Judged judged(String comment) {
        return new Judged(feedback(FeedbackKind.CSAT, 3, comment), ANSWERED);
    }

    private Feedback feedback(FeedbackKind kind, int score, String comment) {
        TurnId turn = new TurnId(UUID.randomUUID());
        Feedback feedback = new Feedback(tenant, turn, turn.toString(), kind, score, comment, NOW);
        assertThat(service.give(feedback)).isEqualTo(Kept.DONE);
        return feedback;
    }
}
