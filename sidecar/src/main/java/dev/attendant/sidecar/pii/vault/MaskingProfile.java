package dev.attendant.sidecar.pii.vault;

import dev.attendant.sidecar.pii.PiiType;
import java.util.EnumSet;
import java.util.Set;

/** Which types of data are replaced by tokens. */
public record MaskingProfile(Set<PiiType> types) {

    /** All that is found. */
    public static final MaskingProfile EVERYTHING = new MaskingProfile(EnumSet.allOf(PiiType.class));

    /**
     * What identifies a person or opens an account. Places, dates, employers and the like, which answers often turn on,
     * stay readable.
     */
    public static final MaskingProfile IDENTIFYING = new MaskingProfile(EnumSet.complementOf(EnumSet.of(
            PiiType.TITLE,
            PiiType.AGE,
            PiiType.NRP,
            PiiType.GPE,
            PiiType.ORGANIZATION,
            PiiType.DATE_TIME,
            PiiType.DOMAIN_NAME)));

    public MaskingProfile {
        types = Set.copyOf(types);
    }

    boolean replaces(PiiType type) {
        return types.contains(type);
    }
}
