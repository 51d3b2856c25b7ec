package dev.attendant.sidecar.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which questions a document is for, by its attributes of locale, country, channel and product, each named in the
 * singular or the plural; each may list several, parted by commas. What it does not say applies to all.
 *
 * @param locales BCP 47 tags
 * @param countries two-letter codes
 * @param channels such as {@code web}
 * @param products names or ids
 */
public record Applicability(Set<String> locales, Set<String> countries, Set<String> channels, Set<String> products) {

    public Applicability {
        locales = Set.copyOf(locales);
        countries = Set.copyOf(countries);
        channels = Set.copyOf(channels);
        products = Set.copyOf(products);
    }

    /** Reads attributes, whose names are in lower case. */
    public static Applicability of(Map<String, String> attributes) {
        return new Applicability(
                listed(attributes, "locale", "locales"),
                listed(attributes, "country", "countries"),
                listed(attributes, "channel", "channels"),
                listed(attributes, "product", "products"));
    }

    private static Set<String> listed(Map<String, String> attributes, String one, String several) {
        return Stream.of(one, several)
                .flatMap(name -> Arrays.stream(attributes.getOrDefault(name, "").split("[,;\\[\\]]")))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isLimited() {
        return !(locales.isEmpty() && countries.isEmpty() && channels.isEmpty() && products.isEmpty());
    }

    /** Whether it is written for the language of a locale, in whatever region. */
    boolean isIn(Locale locale) {
        return locales.stream()
                .anyMatch(tag -> Locale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage()));
    }

    /** @param anyLanguage whether a document in another language is better than none */
    boolean includes(Scope scope, boolean anyLanguage) {
        Locale locale = Locale.forLanguageTag(scope.locale());
        return holds(locales, scope.locale(), (tag, asked) -> speaks(tag, locale, anyLanguage))
                && holds(countries, locale.getCountry(), String::equalsIgnoreCase)
                && holds(channels, scope.channel(), String::equalsIgnoreCase)
                && holds(products, scope.product(), String::equalsIgnoreCase);
    }

    private static boolean holds(Set<String> listed, String asked, BiPredicate<String, String> same) {
        return listed.isEmpty() || asked.isEmpty() || listed.stream().anyMatch(each -> same.test(each, asked));
    }

    /**
     * A region counts only where both name one: an article in {@code en-GB} is for {@code en}, not for {@code en-US}.
     */
    private static boolean speaks(String tag, Locale asked, boolean anyLanguage) {
        Locale written = Locale.forLanguageTag(tag);
        if (!written.getLanguage().equals(asked.getLanguage())) {
            return anyLanguage;
        }
        return written.getCountry().isEmpty()
                || asked.getCountry().isEmpty()
                || written.getCountry().equals(asked.getCountry());
    }
}
