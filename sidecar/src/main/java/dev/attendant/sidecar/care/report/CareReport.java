package dev.attendant.sidecar.care.report;

import dev.attendant.sidecar.care.age.Outdated;
import dev.attendant.sidecar.care.contradiction.Contradiction;
import dev.attendant.sidecar.care.duplicate.Duplicate;
import dev.attendant.sidecar.care.gap.AskedGaps;
import dev.attendant.sidecar.care.gap.Gap;
import dev.attendant.sidecar.care.link.DeadLink;
import dev.attendant.sidecar.care.relation.LooseRelation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor should look at.
 *
 * @param source what was looked at, such as a folder
 * @param day the day on which it was
 * @param articles how many articles
 * @param relations those that lead nowhere, or need a look otherwise
 * @param asked what customers asked and no article answers; null where no turns were looked at
 * @param questions how many questions of a file were asked, 0 where none were
 * @param answered how many of them were answered; others were off topic, say, and are no gap
 */
public record CareReport(
        String source,
        LocalDate day,
        int articles,
        List<Contradiction> contradictions,
        List<Duplicate> duplicates,
        List<Outdated> outdated,
        List<DeadLink> deadLinks,
        List<LooseRelation> relations,
        @Nullable AskedGaps asked,
        int questions,
        int answered,
        List<Gap> gaps) {

    public CareReport {
        contradictions = List.copyOf(contradictions);
        duplicates = List.copyOf(duplicates);
        outdated = List.copyOf(outdated);
        deadLinks = List.copyOf(deadLinks);
        relations = List.copyOf(relations);
        gaps = List.copyOf(gaps);
    }
}
