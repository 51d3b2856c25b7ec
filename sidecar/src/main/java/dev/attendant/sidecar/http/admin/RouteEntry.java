package dev.attendant.sidecar.http.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.Preference;
import dev.attendant.sidecar.tenant.RouteCondition;
import dev.attendant.sidecar.tenant.RouteRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule of a route on the wire; a condition that is left out always holds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RouteEntry(
        @Nullable String name,
        @Nullable List<String> tasks,
        @Nullable List<String> languages,
        @Nullable Integer promptTokensAtLeast,
        @Nullable Integer promptTokensAtMost,
        @Nullable Integer millisLeftAtLeast,
        @Nullable Double budgetLeftAtMost,
        @Nullable List<String> models,
        @Nullable String prefer) {

    static RouteEntry of(RouteRule rule) {
        RouteCondition when = rule.when();
        return new RouteEntry(
                rule.name(),
                when.tasks().stream().map(WireName::of).sorted().toList(),
                when.languages().stream().sorted().toList(),
                when.promptTokensAtLeast(),
                when.promptTokensAtMost() == Integer.MAX_VALUE ? null : when.promptTokensAtMost(),
                (int) when.leftAtLeast().toMillis(),
                when.budgetLeftAtMost(),
                rule.models(),
                rule.prefer().map(WireName::of).orElse(null));
    }

    /** @throws IllegalArgumentException where the entry is none, or cannot be */
    static RouteRule checked(@Nullable RouteEntry entry) {
        if (entry == null) {
            throw new IllegalArgumentException("routes has null among its entries");
        }
        return entry.rule();
    }

    private RouteRule rule() {
        return new RouteRule(
                or(name, ""),
                when(),
                present(models),
                Optional.ofNullable(prefer).map(each -> WireName.read("prefer", each, Preference.values())));
    }

    private RouteCondition when() {
        return new RouteCondition(
                taskSet(),
                Set.copyOf(present(languages)),
                or(promptTokensAtLeast, 0),
                or(promptTokensAtMost, Integer.MAX_VALUE),
                Duration.ofMillis(or(millisLeftAtLeast, 0)),
                or(budgetLeftAtMost, 1.0));
    }

    private Set<ModelTask> taskSet() {
        return present(tasks).stream()
                .map(task -> WireName.read("a task", task, ModelTask.values()))
                .collect(Collectors.toSet());
    }

    private static List<String> present(@Nullable List<String> values) {
        if (values != null && values.contains(null)) {
            throw new IllegalArgumentException("a list has null among its entries");
        }
        return or(values, List.of());
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
