package dev.attendant.sidecar.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.resilience.ResilienceGate;
import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.route.GateLimits;
import dev.attendant.sidecar.chat.route.ModelGate;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.Routing;
import dev.attendant.sidecar.tenant.SpendingLimits;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelsCheckTest {

    private static final GateLimits STRICT = new GateLimits(5, 5, 50, 2, 50, Duration.ofMinutes(1));

    private final ModelGate gate = new ResilienceGate(STRICT, Clock.systemUTC());
    private final ModelsCheck check = new ModelsCheck(
            name -> name.startsWith("openai/") ? Optional.of(new Model(ModelName.parse(name))) : Optional.empty(),
            gate);

    @Test
    void shouldBeOffWithoutAnyModel() {
        assertThat(check.apply(Tenants.any()).status()).isEqualTo(Finding.Status.OFF);
    }

    @Test
    void shouldBeUpWhereEveryModelCanBeAsked() {
        assertThat(check.apply(using("openai/gpt-5-mini"))).isEqualTo(Finding.up("openai/gpt-5-mini"));
    }

    @Test
    void shouldNameAModelWhoseProviderIsNotSetUp() {
        Finding finding = check.apply(using("openai/gpt-5-mini", "local/llama"));

        assertThat(finding).isEqualTo(Finding.down("local/llama: its provider is not set up in this sidecar."));
    }

    @Test
    void shouldNameAModelThatFailedTooOften() {
        Tenant tenant = using("openai/gpt-5-mini");
        fail(tenant, "openai/gpt-5-mini");
        fail(tenant, "openai/gpt-5-mini");

        Finding finding = check.apply(tenant);

        assertThat(finding.status()).isEqualTo(Finding.Status.DOWN);
        assertThat(finding.detail())
                .isEqualTo(
                        "openai/gpt-5-mini failed too often and is left alone for a while. Last: openai/gpt-5-mini did"
                                + " not accept the key; set a valid one that may use this model (401).");
    }

    private void fail(Tenant tenant, String name) {
        ModelName model = ModelName.parse(name);
        ModelGate.Pass pass = (ModelGate.Pass) gate.admit(model, tenant.id());
        pass.leave(ChatFailure.of(model, FailureKind.UNAUTHORISED, "401"), Duration.ofMillis(5));
    }

    private static Tenant using(String... models) {
        ModelSettings settings = new ModelSettings(
                List.of(models),
                Map.of(),
                SpendingLimits.NONE,
                "warm",
                "",
                400,
                LatePolicy.OFFER,
                Duration.ofSeconds(20),
                List.of(),
                Routing.PLAIN);
        Tenant any = Tenants.any();
        return new Tenant(
                any.id(), any.name(), any.issuer(), any.publicKeys(), TenantSettings.DEFAULT.with(settings), 1);
    }

    /** A model that is never asked. */
    private record Model(ModelName name) implements ChatModel {

        @Override
        public ChatOutcome complete(ChatRequest request, ChatListener listener) {
            throw new AssertionError("a check asks no model");
        }

        @Override
        public void warm() {
            throw new AssertionError("a check warms no model");
        }
    }
}
