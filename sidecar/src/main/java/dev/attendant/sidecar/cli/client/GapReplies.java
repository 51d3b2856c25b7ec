package dev.attendant.sidecar.cli.client;

import dev.attendant.sidecar.care.gap.AskedGap;
import dev.attendant.sidecar.care.gap.AskedGaps;
import dev.attendant.sidecar.care.gap.Gap;
import java.time.Instant;
import java.util.List;

/** What a sidecar tells of gaps. */
public final class GapReplies {

    private GapReplies() {}

    /** What customers asked and no article answers. */
    public record Unanswered(Instant from, Instant until, int questions, boolean cut, List<Cluster> gaps) {

        public AskedGaps found() {
            return new AskedGaps(
                    from, until, questions, cut, gaps.stream().map(Cluster::gap).toList());
        }
    }

    /** One gap. */
    record Cluster(
            String name,
            int asked,
            Instant firstAsked,
            Instant lastAsked,
            List<Gap.Wording> questions,
            Gap.Outline outline) {

        AskedGap gap() {
            return new AskedGap(firstAsked, lastAsked, new Gap(name, asked, questions, outline));
        }
    }
}
