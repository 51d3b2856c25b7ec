package dev.attendant.sidecar.knowledge;

import java.util.Locale;

/**
 * Where a question comes from and what it is about; an empty part is not known, and keeps no document away.
 *
 * @param locale of the customer; {@link Locale#ROOT} where it is not known
 * @param channel such as {@code web}
 * @param product a product's name or id
 */
public record Scope(Locale locale, String channel, String product) {

    /** A question of which nothing is known. */
    public static final Scope ANY = new Scope(Locale.ROOT, "", "");
}
