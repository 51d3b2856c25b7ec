package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.action.Confirmations;
import dev.attendant.sidecar.action.ToolLoop;
import dev.attendant.sidecar.adapter.jsonschema.JsonSchemaCheck;
import dev.attendant.sidecar.adapter.resilience.ResilienceGate;
import dev.attendant.sidecar.chat.route.Backoff;
import dev.attendant.sidecar.chat.route.GateLimits;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.grounding.Place;
import dev.attendant.sidecar.grounding.Reason;
import dev.attendant.sidecar.grounding.Source;
import dev.attendant.sidecar.grounding.Support;
import dev.attendant.sidecar.pii.rule.PiiRules;
import dev.attendant.sidecar.pii.vault.InMemoryVaults;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.pii.vault.MaskingProfile;
import dev.attendant.sidecar.pii.vault.MasterKeys;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelPrice;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.Routing;
import dev.attendant.sidecar.tenant.SpendingLimits;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writers for tests. */
public final class Writers {

    public static final ModelPrice PRICE = new ModelPrice(1_000_000, 100_000, 2_000_000);

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private Writers() {}

    /** The real writer, which takes for supported what the evidence says word for word. */
    public static ModelWriter writer(ModelDirectory models, CostLedger costs, Clock clock) {
        return writer(models, costs, masking(), clock);
    }

    /** Personal data by rules, kept in memory. */
    public static Masking masking() {
        return new Masking(
                new PiiRules(),
                MaskingProfile.IDENTIFYING,
                new InMemoryVaults(),
                MasterKeys.parse(KEY, new SecureRandom()));
    }

    /** The same with a vault that others know too. */
    public static ModelWriter writer(ModelDirectory models, CostLedger costs, Masking masking, Clock clock) {
        SecureRandom chance = new SecureRandom();
        return new ModelWriter(
                models,
                new ResilienceGate(GateLimits.USUAL, clock),
                new Backoff(Duration.ofMillis(1), new Random(1)),
                masking,
                Prompts.shipped(4_000),
                new ToolLoop(
                        masking,
                        new JsonSchemaCheck(),
                        new Confirmations(chance, Duration.ofMinutes(10), clock),
                        clock),
                costs,
                UUID::randomUUID,
                evidence -> sentence -> check(sentence, evidence),
                clock);
    }

    /** Settings that try models in this order, each at the same price. */
    public static ModelSettings trying(LatePolicy late, String... models) {
        return new ModelSettings(
                List.of(models),
                Stream.of(models).collect(Collectors.toMap(model -> model, model -> PRICE)),
                SpendingLimits.NONE,
                "calm",
                "",
                100,
                late,
                Duration.ofSeconds(30),
                List.of(),
                Routing.PLAIN);
    }

    /** The same with a limit for the day. */
    public static ModelSettings limited(ModelSettings settings, SpendingLimits limits) {
        return new ModelSettings(
                settings.answers(),
                Map.copyOf(settings.prices()),
                limits,
                settings.tone(),
                settings.policy(),
                settings.outputTokens(),
                settings.late(),
                settings.lateWithin(),
                settings.tools(),
                settings.routing());
    }

    /** The same with tools. */
    public static ModelSettings calling(ModelSettings settings, String... tools) {
        return new ModelSettings(
                settings.answers(),
                Map.copyOf(settings.prices()),
                settings.limits(),
                settings.tone(),
                settings.policy(),
                settings.outputTokens(),
                settings.late(),
                settings.lateWithin(),
                List.of(tools),
                settings.routing());
    }

    /** The same with routes. */
    public static ModelSettings routed(ModelSettings settings, Map<String, ModelPrice> prices, Routing routing) {
        return new ModelSettings(
                settings.answers(),
                prices,
                settings.limits(),
                settings.tone(),
                settings.policy(),
                settings.outputTokens(),
                settings.late(),
                settings.lateWithin(),
                settings.tools(),
                routing);
    }

    /** The same with a second model asked where the first says nothing for so long. */
    public static ModelSettings hedged(ModelSettings settings, Duration after) {
        return settings.routed(settings.routing().hedged(Optional.of(after)));
    }

    /** The same with late answers waited for so long. */
    public static ModelSettings patient(ModelSettings settings, Duration lateWithin) {
        return new ModelSettings(
                settings.answers(),
                Map.copyOf(settings.prices()),
                settings.limits(),
                settings.tone(),
                settings.policy(),
                settings.outputTokens(),
                settings.late(),
                lateWithin,
                settings.tools(),
                settings.routing());
    }

    private static Support check(String sentence, List<Source> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            int start = evidence.get(i).text().indexOf(sentence);
            if (start >= 0) {
                return new Support(
                        Reason.VERBATIM, 0.95, List.of(new Place(i, new Span(start, start + sentence.length()))));
            }
        }
        return sentence.startsWith("Certainly")
                ? new Support(Reason.NO_CLAIM, 1, List.of())
                : new Support(Reason.NOT_IN_EVIDENCE, 0.1, List.of());
    }
}
