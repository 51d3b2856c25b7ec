package dev.attendant.sidecar.entities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * When and where a message was written; what "tomorrow", "$" and "12/03" mean follows from it.
 *
 * @param locale language of the message and country of the customer; without a country, readings that depend on one are
 *     those of the language's largest country
 */
public record Circumstances(Instant now, ZoneId zone, Locale locale) {

    public ZonedDateTime moment() {
        return now.atZone(zone);
    }

    public LocalDate today() {
        return moment().toLocalDate();
    }

    /** The same moment and country, with the message in another language, as a BCP 47 tag. */
    public Circumstances speaking(String language) {
        String spoken = Locale.forLanguageTag(language).getLanguage();
        return spoken.isEmpty() || spoken.equals(locale.getLanguage())
                ? this
                : new Circumstances(now, zone, Locale.of(spoken, locale.getCountry()));
    }
}
