package dev.attendant.localorg.reference;

/** How a name fared. */
enum Found {
    YES,
    NO,
    /** It would be the platform's own, and the lists kept here do not have it. */
    UNKNOWN_STANDARD
}
