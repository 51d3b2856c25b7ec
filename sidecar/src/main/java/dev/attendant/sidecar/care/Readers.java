package dev.attendant.sidecar.care;

import dev.attendant.sidecar.knowledge.Applicability;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import java.util.Locale;

/** For whom documents are. */
public final class Readers {

    private Readers() {}

    /** Whether somebody may be shown either document. Where nobody is, they may say different things on purpose. */
    public static boolean shared(DocumentVersion left, DocumentVersion right) {
        String ours = audience(left);
        String theirs = audience(right);
        return (ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs))
                && Applicability.of(left.attributes()).overlaps(Applicability.of(right.attributes()));
    }

    /** Whether customers are answered from both. */
    public static boolean bothShown(DocumentVersion left, DocumentVersion right) {
        return left.isFor(Audience.CUSTOMER) && right.isFor(Audience.CUSTOMER);
    }

    private static String audience(DocumentVersion document) {
        return document.attributes().getOrDefault("audience", "").strip().toLowerCase(Locale.ROOT);
    }
}
