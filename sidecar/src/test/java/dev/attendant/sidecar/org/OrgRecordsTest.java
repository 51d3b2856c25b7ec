package dev.attendant.sidecar.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrgRecordsTest {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final Instant NOW = Instant.EPOCH;

    @Test
    void shouldKnowNoActionWithoutAnIdOrWithALongOne() {
        assertThat(result("x".repeat(255)).action()).hasSize(255);
        assertThatThrownBy(() -> result("")).hasMessageContaining("1 to 255");
        assertThatThrownBy(() -> result("x".repeat(256))).hasMessageContaining("1 to 255");
    }

    @Test
    void shouldKeepOutputsOutOfLogs() {
        assertThat(result("call").toString()).doesNotContain("jane");
    }

    @Test
    void shouldKnowNoNoticeOfMoreThanTwoHundredIds() {
        assertThatThrownBy(() ->
                        new Notice(TENANT, Notice.Kind.KNOWLEDGE, Collections.nCopies(201, "kA0"), "someone", NOW))
                .hasMessageContaining("at most 200 ids, not 201");
    }

    private static ActionResult result(String action) {
        return new ActionResult(
                TENANT, action, Optional.empty(), ActionResult.Status.SUCCEEDED, "jane", "someone", NOW);
    }
}
