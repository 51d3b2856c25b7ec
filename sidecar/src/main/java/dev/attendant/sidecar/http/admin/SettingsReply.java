package dev.attendant.sidecar.http.admin;

import dev.attendant.sidecar.tenant.EntitySettings;
import dev.attendant.sidecar.tenant.NumberPattern;
import dev.attendant.sidecar.tenant.Product;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.tenant.WebSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A tenant's settings as the API tells them; {@code version} grows by one with every change. */
record SettingsReply(
        int version,
        long turnDeadlineMillis,
        List<ChannelDeadline> channelDeadlines,
        Thresholds thresholds,
        Entities entities,
        ModelUse models,
        WebSettings web) {

    static SettingsReply of(Tenant tenant) {
        return new SettingsReply(
                tenant.settingsVersion(),
                tenant.settings().turnDeadline().toMillis(),
                deadlines(tenant.settings().channelDeadlines()),
                tenant.settings().thresholds(),
                Entities.of(tenant.settings().entities()),
                ModelUse.of(tenant.settings().models()),
                tenant.settings().web());
    }

    /** How long turns of a channel may take. */
    record ChannelDeadline(String channel, long millis) {}

    private static List<ChannelDeadline> deadlines(Map<String, Duration> deadlines) {
        return deadlines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new ChannelDeadline(each.getKey(), each.getValue().toMillis()))
                .toList();
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
