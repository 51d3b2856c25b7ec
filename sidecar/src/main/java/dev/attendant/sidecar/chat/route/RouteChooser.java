package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.tenant.ModelPrice;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.Preference;
import dev.attendant.sidecar.tenant.RouteRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Finds the models for a request by a tenant's rules, what they cost, and how quick they were of late. */
public final class RouteChooser {

    private static final double MILLION = 1_000_000;

    private final Latencies latencies;

    public RouteChooser(Latencies latencies) {
        this.latencies = latencies;
    }

    /** The models of the first rule that fits, or the models for answers where none does. */
    public Choice choose(ModelSettings settings, Situation request) {
        List<String> reasons = new ArrayList<>();
        Optional<RouteRule> rule = rule(settings, request, reasons);
        List<String> listed = rule.map(RouteRule::models).orElse(settings.answers());
        Preference prefer =
                rule.flatMap(RouteRule::prefer).orElse(settings.routing().prefer());
        List<String> ordered = ordered(listed, prefer, settings, request, reasons);
        return new Choice(inTimeFirst(ordered, request.left(), reasons), reasons);
    }

    private static Optional<RouteRule> rule(ModelSettings settings, Situation request, List<String> reasons) {
        for (RouteRule rule : settings.routing().rules()) {
            Optional<String> objection = RuleFit.objection(rule.when(), request);
            if (objection.isEmpty()) {
                reasons.add("Route \"%s\" names %s.".formatted(rule.name(), String.join(", ", rule.models())));
                return Optional.of(rule);
            }
            reasons.add("Route \"%s\" was passed over: %s.".formatted(rule.name(), objection.get()));
        }
        return Optional.empty();
    }

    private List<String> ordered(
            List<String> models, Preference prefer, ModelSettings settings, Situation request, List<String> reasons) {
        return switch (prefer) {
            case QUALITY -> models;
            case COST -> sorted(models, model -> worst(settings, request, model), "cost: at most micro-USD", reasons);
            case LATENCY -> sorted(models, this::usualMillis, "latency: usually ms, 0 where not measured", reasons);
        };
    }

    private static List<String> sorted(
            List<String> models, ToDoubleFunction<String> by, String what, List<String> reasons) {
        List<String> sorted =
                models.stream().sorted(Comparator.comparingDouble(by)).toList();
        if (models.size() > 1) {
            reasons.add(sorted.stream()
                    .map(model -> "%s %.0f".formatted(model, by.applyAsDouble(model)))
                    .collect(Collectors.joining(", ", "Ordered by " + what + ": ", ".")));
        }
        return sorted;
    }

    /** In micro-USD; a model without a price is never called, and comes last. */
    private static double worst(ModelSettings settings, Situation request, String model) {
        ModelPrice price = settings.prices().get(model);
        return price == null
                ? Double.MAX_VALUE
                : ((double) price.input() * request.promptTokens() + (double) price.output() * request.outputTokens())
                        / MILLION;
    }

    /** One that was not measured of late comes first, and so is measured. */
    private double usualMillis(String model) {
        return usual(model).map(Duration::toMillis).orElse(0L);
    }

    /** Models that usually come too late are tried after all others, whose failure they may make good afterwards. */
    private List<String> inTimeFirst(List<String> models, Duration left, List<String> reasons) {
        List<String> inTime =
                models.stream().filter(model -> isInTime(model, left)).toList();
        if (inTime.isEmpty() || inTime.size() == models.size()) {
            return models;
        }
        List<String> all = new ArrayList<>(inTime);
        models.stream().filter(model -> !inTime.contains(model)).forEach(late -> {
            all.add(late);
            reasons.add("%s was put behind: it usually takes %.0f ms, and %d are left."
                    .formatted(late, usualMillis(late), left.toMillis()));
        });
        return all;
    }

    private boolean isInTime(String model, Duration left) {
        return usual(model).map(usual -> usual.compareTo(left) <= 0).orElse(true);
    }

    private Optional<Duration> usual(String model) {
        return latencies.usual(ModelName.parse(model));
    }
}
