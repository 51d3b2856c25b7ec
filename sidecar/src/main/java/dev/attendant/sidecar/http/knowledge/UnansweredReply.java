package dev.attendant.sidecar.http.knowledge;

import dev.attendant.sidecar.care.gap.AskedGap;
import dev.attendant.sidecar.care.gap.AskedGaps;
import dev.attendant.sidecar.care.gap.Gap;
import java.time.Instant;
import java.util.List;

/** What customers asked and no article answers, on the wire. */
record UnansweredReply(Instant from, Instant until, int questions, boolean cut, List<Cluster> gaps) {

    /** Most wordings shown of a gap; {@code asked} counts all. */
    private static final int MOST_WORDINGS = 20;

    static UnansweredReply of(AskedGaps found) {
        return new UnansweredReply(
                found.from(),
                found.until(),
                found.questions(),
                found.cut(),
                found.gaps().stream().map(Cluster::of).toList());
    }

    /** One gap. */
    record Cluster(
            String name,
            int asked,
            Instant firstAsked,
            Instant lastAsked,
            List<Gap.Wording> questions,
            Gap.Outline outline) {

        static Cluster of(AskedGap asked) {
            Gap gap = asked.gap();
            List<Gap.Wording> wordings =
                    gap.questions().stream().limit(MOST_WORDINGS).toList();
            return new Cluster(gap.name(), gap.asked(), asked.first(), asked.last(), wordings, gap.outline());
        }
    }
}
