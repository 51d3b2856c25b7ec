package dev.attendant.sidecar.adapter.telemetry;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.route.ModelGate;
import dev.attendant.sidecar.tenant.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps figures of a gate: how each model stands, how its calls ended and how long they took, and who was kept out.
 * Tags are the models that tenants name in their settings, never tenants.
 */
final class MeteredGate implements ModelGate {

    private static final Duration[] STEPS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(450),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20)
    };

    private final ModelGate gate;
    private final MeterRegistry registry;
    private final Set<ModelName> shown = ConcurrentHashMap.newKeySet();

    MeteredGate(ModelGate gate, MeterRegistry registry) {
        this.gate = gate;
        this.registry = registry;
    }

    @Override
    public Admission admit(ModelName model, TenantId tenant) {
        Admission admission = gate.admit(model, tenant);
        if (shown.add(model)) {
            show(model);
        }
        return switch (admission) {
            case Pass pass -> new MeteredPass(model, pass);
            case Refusal refusal -> {
                count(model, refusal);
                yield refusal;
            }
        };
    }

    @Override
    public Map<ModelName, Health> health() {
        return gate.health();
    }

    @Override
    public List<Standing> standings() {
        return gate.standings();
    }

    /** One figure for each state, of which one is 1 and the others are 0. */
    private void show(ModelName model) {
        for (Health state : Health.values()) {
            Gauge.builder("attendant.model.health", gate, each -> each.health().get(model) == state ? 1 : 0)
                    .description("Whether a model is asked, probed after failures, or left alone")
                    .tag("model", model.toString())
                    .tag("state", name(state))
                    .strongReference(true)
                    .register(registry);
        }
    }

    private void count(ModelName model, Refusal refusal) {
        Counter.builder("attendant.model.barred")
                .description("Calls that were not made, by reason")
                .tag("model", model.toString())
                .tag("reason", name(refusal.bar()))
                .register(registry)
                .increment();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Notes how a call went on its way out. */
    private final class MeteredPass implements Pass {

        private final ModelName model;
        private final Pass pass;

        MeteredPass(ModelName model, Pass pass) {
            this.model = model;
            this.pass = pass;
        }

        @Override
        public void leave(ChatOutcome outcome, Duration took) {
            pass.leave(outcome, took);
            Timer.builder("attendant.model.calls")
                    .description("Calls of language models, by how they ended")
                    .serviceLevelObjectives(STEPS)
                    .tag("model", model.toString())
                    .tag("outcome", ending(outcome))
                    .register(registry)
                    .record(took);
        }

        private static String ending(ChatOutcome outcome) {
            return switch (outcome) {
                case Completion completion -> "answered";
                case ChatFailure failure -> name(failure.kind());
            };
        }
    }
}
