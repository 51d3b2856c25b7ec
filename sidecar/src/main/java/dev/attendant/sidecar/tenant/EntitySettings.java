package dev.attendant.sidecar.tenant;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What a tenant's messages name, and where its customers are.
 *
 * @param orderNumbers forms of its order numbers, beside the common ones
 * @param caseNumbers forms of its case numbers, beside the common ones
 * @param locale usual language and country of its customers; telephone numbers without a country code, "$" and
 *     "12/03/2025" are read by it
 * @param zone where "tomorrow" begins
 * @param products its catalogue
 */
public record EntitySettings(
        List<NumberPattern> orderNumbers,
        List<NumberPattern> caseNumbers,
        Locale locale,
        ZoneId zone,
        List<Product> products) {

    public static final EntitySettings DEFAULT =
            new EntitySettings(List.of(), List.of(), Locale.US, ZoneId.of("UTC"), List.of());

    private static final int MOST_PATTERNS = 20;
    private static final int MOST_PRODUCTS = 20_000;

    public EntitySettings {
        orderNumbers = List.copyOf(orderNumbers);
        caseNumbers = List.copyOf(caseNumbers);
        products = List.copyOf(products);
        requireAtMost("orderNumbers", orderNumbers, MOST_PATTERNS);
        requireAtMost("caseNumbers", caseNumbers, MOST_PATTERNS);
        requireAtMost("products", products, MOST_PRODUCTS);
    }

    private static void requireAtMost(String name, List<?> list, int most) {
        if (list.size() > most) {
            throw new IllegalArgumentException(name + " has at most " + most + " entries, but " + list.size());
        }
    }
}
