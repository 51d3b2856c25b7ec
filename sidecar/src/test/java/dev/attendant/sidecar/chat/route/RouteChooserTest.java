package dev.attendant.sidecar.chat.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelPrice;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.Preference;
import dev.attendant.sidecar.tenant.RouteCondition;
import dev.attendant.sidecar.tenant.RouteRule;
import dev.attendant.sidecar.tenant.Routing;
import dev.attendant.sidecar.tenant.SpendingLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which models a tenant's routes name, and what the trace says of it. */
class RouteChooserTest {

    private static final String GOOD = "a/good";
    private static final String CHEAP = "a/cheap";
    private static final Duration LEFT = Duration.ofMillis(400);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Latencies latencies = new Latencies(() -> now);
    private final RouteChooser chooser = new RouteChooser(latencies);

    @Test
    void shouldAskTheModelsForAnswersInTheirOrderWithoutRoutes() {
        assertThat(choose(Preference.QUALITY)).isEqualTo(new Choice(List.of(GOOD, CHEAP), List.of()));
    }

    @Test
    void shouldTakeTheFirstRouteThatFitsAndTellWhyOthersDoNot() {
        // given
        RouteRule summaries = rule("summaries", when(Set.of(ModelTask.SUMMARISE), Set.of(), 0, 9_000, 0, 1));
        RouteRule german = rule("german", when(Set.of(), Set.of("de"), 0, 9_000, 0, 1));
        RouteRule small = rule("small", when(Set.of(), Set.of(), 0, 99, 0, 1));
        RouteRule large = rule("large", when(Set.of(), Set.of(), 101, 9_000, 0, 1));
        RouteRule patient = rule("patient", when(Set.of(), Set.of(), 0, 9_000, 401, 1));
        RouteRule poor = rule("poor", when(Set.of(), Set.of(), 0, 9_000, 0, 0.2));
        RouteRule fits = rule("fits", when(Set.of(ModelTask.ANSWER), Set.of("en"), 100, 100, 400, 0.25));

        // when
        Choice choice = choose(Preference.QUALITY, summaries, german, small, large, patient, poor, fits);

        // then
        assertThat(choice.models()).containsExactly(CHEAP);
        assertThat(choice.reasons())
                .containsExactly(
                        "Route \"summaries\" was passed over: it is not for the task answer.",
                        "Route \"german\" was passed over: it is not for the language en-GB.",
                        "Route \"small\" was passed over: 100 tokens are more than 99.",
                        "Route \"large\" was passed over: 100 tokens are fewer than 101.",
                        "Route \"patient\" was passed over: 400 ms left are fewer than 401.",
                        "Route \"poor\" was passed over: 0.250 of the budget left is more than 0.200.",
                        "Route \"fits\" names a/cheap.");
    }

    @Test
    void shouldPutTheCheaperModelInFrontWhereTheTenantPrefersIt() {
        Choice choice = choose(Preference.COST);

        assertThat(choice.models()).containsExactly(CHEAP, GOOD);
        assertThat(choice.reasons().getFirst()).contains("a/cheap 150, a/good 1500");
    }

    @Test
    void shouldPutTheQuickerModelInFrontWhereTheTenantPrefersIt() {
        measure(GOOD, 300);
        measure(CHEAP, 200);

        assertThat(choose(Preference.LATENCY).models()).containsExactly(CHEAP, GOOD);
    }

    @Test
    void shouldTryAModelThatUsuallyComesTooLateAfterTheOthers() {
        measure(GOOD, 900);

        Choice choice = choose(Preference.QUALITY);

        assertThat(choice.models()).containsExactly(CHEAP, GOOD);
        assertThat(choice.reasons())
                .containsExactly("a/good was put behind: it usually takes 900 ms, and 400 are left.");
    }

    @Test
    void shouldTryASlowModelAgainOnceItsMeasurementsAreOld() {
        measure(GOOD, 900);

        now = now.plus(Duration.ofMinutes(16));

        assertThat(choose(Preference.QUALITY).models()).containsExactly(GOOD, CHEAP);
    }

    @Test
    void shouldKeepTheOrderWhereEveryModelComesTooLate() {
        measure(GOOD, 900);
        measure(CHEAP, 800);

        assertThat(choose(Preference.QUALITY).models()).containsExactly(GOOD, CHEAP);
    }

    @Test
    void shouldRefuseRoutesThatMakeNoSense() {
        assertThatThrownBy(() -> rule("empty", RouteCondition.ALWAYS, List.of()))
                .hasMessage("the route \"empty\" names no model");
        assertThatThrownBy(() -> choose(Preference.QUALITY, rule("x", RouteCondition.ALWAYS, List.of("a/unknown"))))
                .hasMessage("the route \"x\" names a/unknown, which prices do not know");
        assertThatThrownBy(() -> when(Set.of(), Set.of(), 10, 9, 0, 1)).hasMessageContaining("promptTokensAtLeast");
        assertThatThrownBy(() -> when(Set.of(), Set.of("not a tag"), 0, 9, 0, 1))
                .hasMessageContaining("no language");
        assertThatThrownBy(() -> when(Set.of(), Set.of(), 0, 9, 0, 1.5)).hasMessageContaining("budgetLeftAtMost");
    }

    private Choice choose(Preference prefer, RouteRule... rules) {
        ModelSettings settings = new ModelSettings(
                List.of(GOOD, CHEAP),
                Map.of(
                        GOOD, new ModelPrice(10_000_000, 0, 10_000_000),
                        CHEAP, new ModelPrice(1_000_000, 0, 1_000_000)),
                SpendingLimits.NONE,
                "calm",
                "",
                50,
                LatePolicy.OFFER,
                Duration.ofSeconds(20),
                List.of(),
                new Routing(List.of(rules), prefer));
        return chooser.choose(settings, new Situation(ModelTask.ANSWER, "en-GB", 100, 50, LEFT, () -> 0.25));
    }

    private void measure(String model, long millis) {
        for (int i = 0; i < 3; i++) {
            latencies.answered(new ModelName("a", model.substring(2)), Duration.ofMillis(millis));
        }
    }

    private static RouteCondition when(
            Set<ModelTask> tasks, Set<String> languages, int atLeast, int atMost, long millis, double budget) {
        return new RouteCondition(tasks, languages, atLeast, atMost, Duration.ofMillis(millis), budget);
    }

    private static RouteRule rule(String name, RouteCondition when) {
        return rule(name, when, List.of(CHEAP));
    }

    private static RouteRule rule(String name, RouteCondition when, List<String> models) {
        return new RouteRule(name, when, models, Optional.empty());
    }
}
