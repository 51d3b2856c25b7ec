package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.graph.RelationKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which questions a document is for, by its attributes of locale, country, channel and product, each named in the
 * singular or the plural, the products also by {@code applies_to}; each may list several, parted by commas. What it
 * does not say applies to all.
 *
 * @param countries two-letter codes, in lower case as channels and products are
 * @param channels such as {@code web}
 * @param products names or ids
 */
public record Applicability(Set<Locale> locales, Set<String> countries, Set<String> channels, Set<String> products) {

    public Applicability {
        locales = Set.copyOf(locales);
        countries = Set.copyOf(countries);
        channels = Set.copyOf(channels);
        products = Set.copyOf(products);
    }

    /** Reads attributes, whose names are in lower case. */
    public static Applicability of(Map<String, String> attributes) {
        return new Applicability(
                listed(attributes, "locale", "locales")
                        .map(Locale::forLanguageTag)
                        .collect(Collectors.toSet()),
                listed(attributes, "country", "countries").collect(Collectors.toSet()),
                listed(attributes, "channel", "channels").collect(Collectors.toSet()),
                RelationKind.APPLIES_TO.statedIn(attributes).stream()
                        .map(product -> product.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> listed(Map<String, String> attributes, String one, String several) {
        return Stream.of(one, several)
                .flatMap(name -> Arrays.stream(attributes.getOrDefault(name, "").split("[,;\\[\\]\"]")))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty());
    }

    /** Whether one question may be for both. */
    public boolean overlaps(Applicability other) {
        return meet(countries, other.countries)
                && meet(channels, other.channels)
                && meet(products, other.products)
                && (other.locales.isEmpty() || other.locales.stream().anyMatch(locale -> speaks(locale, false)));
    }

    private static boolean meet(Set<String> ours, Set<String> theirs) {
        return ours.isEmpty() || theirs.isEmpty() || !Collections.disjoint(ours, theirs);
    }

    boolean isLimited() {
        return !(locales.isEmpty() && countries.isEmpty() && channels.isEmpty() && products.isEmpty());
    }

    /** Whether it is written for the language of a locale, in whatever region. */
    boolean isIn(Locale locale) {
        return locales.stream().anyMatch(each -> each.getLanguage().equals(locale.getLanguage()));
    }

    /** @param anyLanguage whether a document in another language is better than none */
    boolean includes(Scope scope, boolean anyLanguage) {
        return speaks(scope.locale(), anyLanguage)
                && holds(countries, scope.locale().getCountry())
                && holds(channels, scope.channel())
                && holds(products, scope.product());
    }

    private static boolean holds(Set<String> listed, String asked) {
        return listed.isEmpty() || asked.isEmpty() || listed.contains(asked.toLowerCase(Locale.ROOT));
    }

    private boolean speaks(Locale asked, boolean anyLanguage) {
        return locales.isEmpty()
                || asked.getLanguage().isEmpty()
                || locales.stream().anyMatch(each -> speaks(each, asked, anyLanguage));
    }

    /**
     * A region counts only where both name one: an article in {@code en-GB} is for {@code en}, not for {@code en-US}.
     */
    private static boolean speaks(Locale written, Locale asked, boolean anyLanguage) {
        if (!written.getLanguage().equals(asked.getLanguage())) {
            return anyLanguage;
        }
        return written.getCountry().isEmpty()
                || asked.getCountry().isEmpty()
                || written.getCountry().equals(asked.getCountry());
    }
}
