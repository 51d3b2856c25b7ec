package dev.attendant.sidecar.http;

import dev.attendant.sidecar.tenant.EntitySettings;
import dev.attendant.sidecar.tenant.NumberPattern;
import dev.attendant.sidecar.tenant.Product;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.tenant.WebSettings;
import java.util.List;

/** A tenant's settings as the API tells them; {@code version} grows by one with every change. */
record SettingsReply(int version, long turnDeadlineMillis, Thresholds thresholds, Entities entities, WebSettings web) {

    static SettingsReply of(Tenant tenant) {
        return new SettingsReply(
                tenant.settingsVersion(),
                tenant.settings().turnDeadline().toMillis(),
                tenant.settings().thresholds(),
                Entities.of(tenant.settings().entities()),
                tenant.settings().web());
    }

    /** What messages name. */
    record Entities(
            List<String> orderNumbers, List<String> caseNumbers, String locale, String zone, List<Product> products) {

        static Entities of(EntitySettings settings) {
            return new Entities(
                    forms(settings.orderNumbers()),
                    forms(settings.caseNumbers()),
                    settings.locale().toLanguageTag(),
                    settings.zone().getId(),
                    settings.products());
        }

        private static List<String> forms(List<NumberPattern> patterns) {
            return patterns.stream().map(NumberPattern::form).toList();
        }
    }
}
