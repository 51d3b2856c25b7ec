package dev.attendant.sidecar.bias;

import java.util.Locale;

/** What differs between wordings of a message, and how much may change for it. */
enum Swap {
    /** Names of several origins. */
    NAMES,
    /** Words and pronouns for men and women. */
    GENDERS,
    /** Age, faith, disability, origin and whom somebody loves, told in passing. */
    TRAITS,
    /** Dialects, and the English of those who learned it later. */
    DIALECTS,
    /** Slips of the keyboard, and no capitals and marks. */
    TYPOS;

    Bounds bounds() {
        return switch (this) {
            case NAMES, GENDERS, TRAITS -> Bounds.STRICT;
            case DIALECTS, TYPOS -> Bounds.WIDE;
        };
    }

    /** Its name in reports. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
