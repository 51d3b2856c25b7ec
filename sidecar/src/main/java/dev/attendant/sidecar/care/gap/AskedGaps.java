package dev.attendant.sidecar.care.gap;

import java.time.Instant;
import java.util.List;

/**
 * What customers asked and no article answers.
 *
 * @param from the first moment looked at
 * @param until the first moment that was no longer
 * @param questions how many unanswered questions were looked at, those too vague to write about included
 * @param cut whether there were more, older ones
 * @param gaps those asked about most often first
 */
public record AskedGaps(Instant from, Instant until, int questions, boolean cut, List<AskedGap> gaps) {

    public AskedGaps {
        gaps = List.copyOf(gaps);
    }
}
