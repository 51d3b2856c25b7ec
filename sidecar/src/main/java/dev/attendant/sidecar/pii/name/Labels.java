package dev.attendant.sidecar.pii.name;

import dev.attendant.sidecar.pii.PiiType;
import java.util.List;

/** Labels of tokens: outside, and for each type the beginning and the inside of a span. */
final class Labels {

    /** What the tagger looks for; everything else has a form that rules know. */
    static final List<PiiType> TYPES = List.of(
            PiiType.PERSON,
            PiiType.STREET_ADDRESS,
            PiiType.GPE,
            PiiType.ORGANIZATION,
            PiiType.TITLE,
            PiiType.NRP,
            PiiType.DATE_TIME,
            PiiType.AGE);

    static final int OUTSIDE = 0;
    static final int COUNT = 1 + 2 * TYPES.size();

    private Labels() {}

    static int begin(PiiType type) {
        return 1 + 2 * TYPES.indexOf(type);
    }

    static int inside(PiiType type) {
        return begin(type) + 1;
    }

    static PiiType type(int label) {
        return TYPES.get((label - 1) / 2);
    }

    static boolean isInside(int label) {
        return label != OUTSIDE && label % 2 == 0;
    }

    /** Whether {@code label} may stand after {@code previous}: the inside of a span follows only its own type. */
    static boolean mayFollow(int previous, int label) {
        return !isInside(label) || previous == label || previous == label - 1;
    }
}
