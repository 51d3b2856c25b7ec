package dev.attendant.sidecar.entities.contact;

import java.util.List;

/** Knows the telephone numbers of the world. */
public interface PhoneNumbers {

    /**
     * A number in a text.
     *
     * @param start where it begins, in UTF-16 code units
     * @param end behind its last code unit
     * @param international in E.164
     */
    record Found(int start, int end, String international) {}

    /**
     * The valid numbers in a short run of digits and the marks between them.
     *
     * @param country as ISO 3166 names it; numbers without a country code are read as that country's, and not at all
     *     where it is empty
     */
    List<Found> find(String run, String country);
}
