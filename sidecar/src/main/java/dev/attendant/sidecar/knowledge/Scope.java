package dev.attendant.sidecar.knowledge;

/**
 * Where a question comes from and what it is about; an empty part is not known, and keeps no document away.
 *
 * @param locale a BCP 47 tag such as {@code en-GB}
 * @param channel such as {@code web}
 * @param product a product's name or id
 */
public record Scope(String locale, String channel, String product) {

    /** A question of which nothing is known. */
    public static final Scope ANY = new Scope("", "", "");
}
