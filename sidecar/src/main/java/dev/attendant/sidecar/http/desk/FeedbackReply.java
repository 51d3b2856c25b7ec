package dev.attendant.sidecar.http.desk;

import dev.attendant.sidecar.feedback.FeedbackReport;
import dev.attendant.sidecar.http.reply.WireName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was thought of turns, on the wire. */
record FeedbackReply(
        Instant from, Instant until, boolean cut, List<Sum> kinds, List<Group> groups, List<Comment> comments) {

    static FeedbackReply of(FeedbackReport report) {
        return new FeedbackReply(
                report.from(),
                report.until(),
                report.cut(),
                report.kinds().stream().map(Sum::of).toList(),
                report.groups().stream().map(Group::of).toList(),
                report.comments().stream().map(Comment::of).toList());
    }

    /** All feedback of one kind. */
    record Sum(String kind, long count, double mean) {

        static Sum of(FeedbackReport.Sum sum) {
            return new Sum(WireName.of(sum.kind()), sum.count(), sum.mean());
        }
    }

    /** The feedback of one kind on turns that ended in one way. */
    record Group(String kind, String outcome, String rung, long count, double mean) {

        static Group of(FeedbackReport.Group group) {
            return new Group(
                    WireName.of(group.kind()),
                    WireName.of(group.outcome()),
                    WireName.of(group.rung()),
                    group.count(),
                    group.mean());
        }
    }

    /** Somebody's words. */
    record Comment(UUID turnId, String kind, int score, String outcome, String rung, String text, Instant at) {

        static Comment of(FeedbackReport.Comment comment) {
            return new Comment(
                    comment.turn().value(),
                    WireName.of(comment.kind()),
                    comment.score(),
                    WireName.of(comment.outcome()),
                    WireName.of(comment.rung()),
                    comment.text(),
                    comment.at());
        }
    }
}
