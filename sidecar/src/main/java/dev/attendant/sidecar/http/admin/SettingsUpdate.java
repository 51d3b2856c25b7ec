package dev.attendant.sidecar.http.admin;

import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.tenant.EntitySettings;
import dev.attendant.sidecar.tenant.NumberPattern;
import dev.attendant.sidecar.tenant.Product;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.tenant.WebSettings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change of settings; what is left out stays as it is.
 *
 * @param version the version that the change is meant for; left out for whichever is current
 */
record SettingsUpdate(
        @Nullable Integer version,
        @Nullable Integer turnDeadlineMillis,
        @Nullable List<ChannelDeadlineUpdate> channelDeadlines,
        @Nullable ThresholdsUpdate thresholds,
        @Nullable EntitiesUpdate entities,
        @Nullable ModelUse models,
        @Nullable WebUpdate web) {

    private static final int SHORTEST_DEADLINE = 50;
    private static final int LONGEST_DEADLINE = 60_000;
    private static final int LONGEST_CHANNEL_DEADLINE = 600_000;
    private static final int LONGEST_CHANNEL = 40;

    record ThresholdsUpdate(
            @Nullable Double answerAt,
            @Nullable Double clarifyAt,
            @Nullable Double offTopicAt,
            @Nullable Double upsetAt,
            @Nullable Double intentAt) {

        Thresholds appliedTo(Thresholds before) {
            return new Thresholds(
                    or(answerAt, before.answerAt()),
                    or(clarifyAt, before.clarifyAt()),
                    or(offTopicAt, before.offTopicAt()),
                    or(upsetAt, before.upsetAt()),
                    or(intentAt, before.intentAt()));
        }
    }

    record WebUpdate(
            @Nullable List<String> siteKeys, @Nullable List<String> origins) {

        WebSettings appliedTo(WebSettings before) {
            return new WebSettings(
                    each(siteKeys, Function.identity(), before.siteKeys()),
                    each(origins, Function.identity(), before.origins()));
        }
    }

    record ProductEntry(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<String> aliases) {

        Product product() {
            return new Product(or(id, ""), or(name, ""), or(aliases, List.of()));
        }
    }

    record EntitiesUpdate(
            @Nullable List<String> orderNumbers,
            @Nullable List<String> caseNumbers,
            @Nullable String locale,
            @Nullable String zone,
            @Nullable List<ProductEntry> products) {

        EntitySettings appliedTo(EntitySettings before) {
            return new EntitySettings(
                    each(orderNumbers, NumberPattern::new, before.orderNumbers()),
                    each(caseNumbers, NumberPattern::new, before.caseNumbers()),
                    locale == null ? before.locale() : locale(locale),
                    zone == null ? before.zone() : zone(zone),
                    each(products, ProductEntry::product, before.products()));
        }

        private static Locale locale(String tag) {
            Locale locale = Locale.forLanguageTag(tag);
            if (!locale.toLanguageTag().equalsIgnoreCase(tag)) {
                throw new IllegalArgumentException("\"" + tag + "\" is no BCP 47 tag such as en-GB");
            }
            return locale;
        }

        private static ZoneId zone(String id) {
            try {
                return ZoneId.of(id);
            } catch (DateTimeException unknown) {
                throw new IllegalArgumentException("\"" + id + "\" is no time zone such as Europe/Berlin", unknown);
            }
        }
    }

    /**
     * The tenant's settings after the change.
     *
     * @throws ProblemException where the change is meant for another version, or a value cannot be
     */
    TenantSettings appliedTo(Tenant tenant) {
        if (version != null && version != tenant.settingsVersion()) {
            throw new ProblemException(
                    ProblemType.SETTINGS_CHANGED,
                    "The change is meant for version " + version + ", but version " + tenant.settingsVersion()
                            + " is current.");
        }
        TenantSettings before = tenant.settings();
        return new TenantSettings(
                before.reusableTokens(),
                deadline(before.turnDeadline()),
                checked("thresholds", thresholds, before.thresholds(), ThresholdsUpdate::appliedTo),
                checked("entities", entities, before.entities(), EntitiesUpdate::appliedTo),
                before.answerability(),
                deadlines(before.channelDeadlines()),
                checked("models", models, before.models(), ModelUse::appliedTo),
                checked("web", web, before.web(), WebUpdate::appliedTo));
    }

    /** How long turns of a channel may take; without a time, as long as others. */
    record ChannelDeadlineUpdate(
            @Nullable String channel, @Nullable Integer millis) {}

    private Map<String, Duration> deadlines(Map<String, Duration> before) {
        if (channelDeadlines == null) {
            return before;
        }
        Fields fields = new Fields();
        Map<String, Duration> deadlines = new TreeMap<>();
        for (ChannelDeadlineUpdate each : channelDeadlines) {
            String channel = fields.text("channelDeadlines.channel", each.channel(), LONGEST_CHANNEL);
            int millis = fields.within(
                    "channelDeadlines.millis", each.millis(), SHORTEST_DEADLINE, LONGEST_CHANNEL_DEADLINE, 0);
            if (millis > 0) {
                deadlines.put(channel, Duration.ofMillis(millis));
            }
        }
        fields.check();
        return deadlines;
    }

    private Duration deadline(Duration before) {
        Fields fields = new Fields();
        int millis = fields.within(
                "turnDeadlineMillis", turnDeadlineMillis, SHORTEST_DEADLINE, LONGEST_DEADLINE, (int) before.toMillis());
        fields.check();
        return turnDeadlineMillis == null ? before : Duration.ofMillis(millis);
    }

    private static <U, V> V checked(String field, @Nullable U update, V before, BiFunction<U, V, V> apply) {
        try {
            return update == null ? before : apply.apply(update, before);
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.invalid(field, String.valueOf(wrong.getMessage()));
        }
    }

    private static <T, R> List<R> each(@Nullable List<T> values, Function<T, R> read, List<R> before) {
        if (values == null) {
            return before;
        }
        if (values.contains(null)) {
            throw new IllegalArgumentException("a list has null among its entries");
        }
        return values.stream().map(read).toList();
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
