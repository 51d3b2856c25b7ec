package dev.attendant.sidecar.http.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelPrice;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.Preference;
import dev.attendant.sidecar.tenant.Routing;
import dev.attendant.sidecar.tenant.SpendingLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant uses language models, on the wire; in a change, what is left out stays as it is. Money is in micro-USD.
 *
 * @param late {@code follow_up}, {@code offer} or {@code drop}
 * @param prefer {@code quality}, {@code latency} or {@code cost}
 * @param hedgeAfterMillis 0 for one model at a time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModelUse(
        @Nullable List<String> answers,
        @Nullable List<Price> prices,
        @Nullable Limits limits,
        @Nullable String tone,
        @Nullable String policy,
        @Nullable Integer outputTokens,
        @Nullable String late,
        @Nullable Integer lateWithinMillis,
        @Nullable List<String> tools,
        @Nullable String prefer,
        @Nullable List<RouteEntry> routes,
        @Nullable Integer hedgeAfterMillis) {

    /** What a million tokens of a model cost. */
    record Price(
            @Nullable String model,
            @Nullable Long input,
            @Nullable Long cachedInput,
            @Nullable Long output) {

        private ModelPrice price() {
            long fresh = or(input, 0L);
            return new ModelPrice(fresh, or(cachedInput, fresh), or(output, 0L));
        }
    }

    /** What may be spent; left out for no limit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Limits(
            @Nullable Long turn,
            @Nullable Long conversation,
            @Nullable Long day) {

        private SpendingLimits limits() {
            return new SpendingLimits(optional(turn), optional(conversation), optional(day));
        }

        private static OptionalLong optional(@Nullable Long value) {
            return value == null ? OptionalLong.empty() : OptionalLong.of(value);
        }

        private static @Nullable Long wire(OptionalLong value) {
            return value.isEmpty() ? null : Long.valueOf(value.getAsLong());
        }
    }

    static ModelUse of(ModelSettings settings) {
        SpendingLimits limits = settings.limits();
        return new ModelUse(
                settings.answers(),
                settings.prices().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Price(
                                each.getKey(),
                                each.getValue().input(),
                                each.getValue().cachedInput(),
                                each.getValue().output()))
                        .toList(),
                new Limits(Limits.wire(limits.turn()), Limits.wire(limits.conversation()), Limits.wire(limits.day())),
                settings.tone(),
                settings.policy(),
                settings.outputTokens(),
                WireName.of(settings.late()),
                (int) settings.lateWithin().toMillis(),
                settings.tools(),
                WireName.of(settings.routing().prefer()),
                settings.routing().rules().stream().map(RouteEntry::of).toList(),
                (int) settings.routing()
                        .hedgeAfter()
                        .map(Duration::toMillis)
                        .orElse(0L)
                        .longValue());
    }

    /** @throws IllegalArgumentException where a value cannot be */
    ModelSettings appliedTo(ModelSettings before) {
        return new ModelSettings(
                or(answers, before.answers()),
                prices == null ? before.prices() : prices(prices),
                limits == null ? before.limits() : limits.limits(),
                or(tone, before.tone()),
                or(policy, before.policy()),
                or(outputTokens, before.outputTokens()),
                late == null ? before.late() : WireName.read("late", late, LatePolicy.values()),
                lateWithinMillis == null ? before.lateWithin() : Duration.ofMillis(lateWithinMillis),
                or(tools, before.tools()),
                routing(before.routing()));
    }

    private Routing routing(Routing before) {
        return new Routing(
                routes == null
                        ? before.rules()
                        : routes.stream().map(RouteEntry::checked).toList(),
                prefer == null ? before.prefer() : WireName.read("prefer", prefer, Preference.values()),
                hedgeAfterMillis == null
                        ? before.hedgeAfter()
                        : Optional.of(Duration.ofMillis(hedgeAfterMillis)).filter(after -> !after.isZero()));
    }

    private static Map<String, ModelPrice> prices(List<Price> prices) {
        return prices.stream()
                .collect(Collectors.toMap(price -> or(price.model(), ""), Price::price, (first, last) -> last));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
