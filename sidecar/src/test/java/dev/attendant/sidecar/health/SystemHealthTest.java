package dev.attendant.sidecar.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemHealthTest {

    private static final SystemCheck THERE = new SystemCheck("there", tenant -> Finding.up("fine"));
    private static final SystemCheck UNUSED = new SystemCheck("unused", tenant -> Finding.off("not set up"));
    private static final SystemCheck BROKEN = new SystemCheck("broken", SystemHealthTest::fail);

    private final Tenant tenant = Tenants.any();

    @Test
    void shouldBeUpThoughSomethingIsNotNeeded() {
        SystemHealth.Report report = new SystemHealth("1.0", List.of(THERE, UNUSED)).of(tenant);

        assertThat(report.isUp()).isTrue();
        assertThat(report.findings())
                .containsEntry("there", Finding.up("fine"))
                .containsEntry("unused", Finding.off("not set up"));
    }

    @Test
    void shouldTakeACheckThatFailsForDownAndGoOn() {
        SystemHealth.Report report = new SystemHealth("1.0", List.of(BROKEN, THERE)).of(tenant);

        assertThat(report.isUp()).isFalse();
        assertThat(report.findings().get("broken").status()).isEqualTo(Finding.Status.DOWN);
        assertThat(report.findings()).containsKey("there");
    }

    private static Finding fail(Tenant tenant) {
        throw new IllegalStateException("nobody knows");
    }
}
