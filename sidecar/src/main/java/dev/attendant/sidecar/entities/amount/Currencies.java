package dev.attendant.sidecar.entities.amount;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides which currency a name means that several share. */
final class Currencies {

    private static final List<String> DOLLARS =
            List.of("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "TWD", "CLP", "COP");
    private static final List<String> CROWNS = List.of("SEK", "NOK", "DKK", "ISK");
    private static final List<String> CROWN_LANGUAGES = List.of("sv", "nb", "da", "is");

    private Currencies() {}

    /**
     * The currency a phrase stands for.
     *
     * @param name an ISO 4217 code, or what several currencies are called
     * @return empty where "pounds" are a weight
     */
    static Optional<Currency> of(String name, Locale locale) {
        return switch (name) {
            case "dollar" -> Optional.of(local(locale, DOLLARS).orElseGet(() -> Currency.getInstance("USD")));
            case "crown" -> Optional.of(local(locale, CROWNS).orElseGet(() -> crown(locale)));
            case "yen" -> Optional.of(Currency.getInstance(locale.getCountry().equals("CN") ? "CNY" : "JPY"));
            case "unit" -> Optional.of(local(locale).orElseGet(() -> Currency.getInstance("USD")));
            case "pound" -> isWeight(locale) ? Optional.empty() : Optional.of(Currency.getInstance("GBP"));
            default -> Optional.of(Currency.getInstance(name));
        };
    }

    private static boolean isWeight(Locale locale) {
        return locale.getCountry().isEmpty()
                || locale.getCountry().equals("US")
                || locale.getCountry().equals("CA");
    }

    private static Currency crown(Locale locale) {
        int language = CROWN_LANGUAGES.indexOf(locale.getLanguage());
        return Currency.getInstance(CROWNS.get(Math.max(0, language)));
    }

    private static Optional<Currency> local(Locale locale, List<String> among) {
        return local(locale).filter(currency -> among.contains(currency.getCurrencyCode()));
    }

    private static Optional<Currency> local(Locale locale) {
        boolean known = List.of(Locale.getISOCountries()).contains(locale.getCountry());
        return known ? Optional.ofNullable(Currency.getInstance(locale)) : Optional.empty();
    }
}
