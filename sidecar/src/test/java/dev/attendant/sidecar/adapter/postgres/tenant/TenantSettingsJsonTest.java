package dev.attendant.sidecar.adapter.postgres.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.tenant.EntitySettings;
import dev.attendant.sidecar.tenant.NumberPattern;
import dev.attendant.sidecar.tenant.TenantSettings;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TenantSettingsJsonTest {

    @Test
    void shouldReadSettingsThatWereKeptBeforeEntitiesWereSet() {
        String kept = "{\"reusableTokens\": true, \"turnDeadline\": \"PT0.9S\", \"thresholds\": {}}";

        TenantSettings settings = TenantSettingsJson.read(Json.read(kept));

        assertThat(settings.reusableTokens()).isTrue();
        assertThat(settings.entities()).isEqualTo(EntitySettings.DEFAULT);
    }

    @Test
    void shouldFillUpEntitySettingsThatAreKeptInPart() {
        String kept =
                "{\"turnDeadline\": \"PT1S\", \"entities\": {\"orderNumbers\": [\"A-##\"], \"locale\": \"de-AT\"}}";

        EntitySettings entities = TenantSettingsJson.read(Json.read(kept)).entities();

        assertThat(entities.orderNumbers()).isEqualTo(List.of(new NumberPattern("A-##")));
        assertThat(entities.locale()).isEqualTo(Locale.forLanguageTag("de-AT"));
        assertThat(entities.zone()).isEqualTo(EntitySettings.DEFAULT.zone());
        assertThat(entities.products()).isEmpty();
    }
}
