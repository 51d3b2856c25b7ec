package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps calls away from models that fail, and each tenant within its share. Never waits. */
public interface ModelGate {

    /** Whether this tenant may ask this model now; who is let in must say how it went. */
    Admission admit(ModelName model, TenantId tenant);

    /** How each model stands that was ever asked, for metrics. */
    Map<ModelName, Health> health();

    /** How each model stands that was ever asked, by name, and how it failed last. */
    List<Standing> standings();

    /**
     * How a model stands.
     *
     * @param lastFailure the last that counted against it; empty where there was none
     */
    record Standing(ModelName model, Health health, Optional<LastFailure> lastFailure) {}

    /** @param line for the admin, as {@link ChatFailure} has it */
    record LastFailure(FailureKind kind, String line, Instant at) {}

    /** What the gate thinks of a model. */
    enum Health {
        ASKED,
        /** A few calls may try whether it has recovered. */
        PROBED,
        LEFT_ALONE
    }

    /** What the gate says. */
    sealed interface Admission {}

    /** Come in. */
    non-sealed interface Pass extends Admission {

        /** Leaves by the gate again; to be called once. */
        void leave(ChatOutcome outcome, Duration took);
    }

    /** Stay out. */
    record Refusal(Bar bar) implements Admission {}
}
