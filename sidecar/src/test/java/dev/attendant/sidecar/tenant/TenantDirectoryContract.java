package dev.attendant.sidecar.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TenantDirectory} does. */
public abstract class TenantDirectoryContract {

    protected abstract TenantDirectory directory();

    private static final TenantSettings OTHER_SETTINGS = new TenantSettings(
            true,
            Duration.ofMillis(900),
            new Thresholds(0.1, 0.2, 0.3, 0.4, 1.0 / 3),
            new EntitySettings(
                    List.of(new NumberPattern("ORD-####")),
                    List.of(new NumberPattern("C#+")),
                    Locale.GERMANY,
                    ZoneId.of("Europe/Berlin"),
                    List.of(new Product("p1", "Lumina Lamp", List.of("lumi")))),
            Map.of("lead", 1.0 / 3, "bias", -2.5),
            Map.of("email", Duration.ofMinutes(2)),
            new ModelSettings(
                    List.of("openai/small", "local/llama"),
                    Map.of("openai/small", new ModelPrice(400_000, 40_000, 1_600_000)),
                    new SpendingLimits(OptionalLong.of(10), OptionalLong.empty(), OptionalLong.of(0)),
                    "brisk",
                    "Never name competitors.",
                    200,
                    LatePolicy.FOLLOW_UP,
                    Duration.ofSeconds(5),
                    List.of("search_knowledge"),
                    new Routing(
                            List.of(new RouteRule(
                                    "long",
                                    new RouteCondition(
                                            Set.of(ModelTask.ANSWER, ModelTask.ASSIST),
                                            Set.of("en", "pt-BR"),
                                            100,
                                            9_000,
                                            Duration.ofMillis(300),
                                            1.0 / 3),
                                    List.of("openai/small"),
                                    Optional.of(Preference.COST))),
                            Preference.LATENCY,
                            Optional.of(Duration.ofMillis(150)))),
            new WebSettings(List.of("shop-main"), List.of("https://shop.example")));

    @Test
    void shouldFindASavedTenantByItsIdAndByItsIssuer() {
        Tenant tenant = Tenants.any();

        directory().save(tenant);

        assertThat(directory().byId(tenant.id())).contains(tenant);
        assertThat(directory().byIssuer(tenant.issuer())).contains(tenant);
    }

    @Test
    void shouldFindATenantByAnyOfItsSiteKeys() {
        // given
        Tenant tenant = withSiteKeys("main-" + UUID.randomUUID(), "outlet-" + UUID.randomUUID());
        Tenant other = withSiteKeys("other-" + UUID.randomUUID());

        // when
        directory().save(tenant);
        directory().save(other);

        // then
        assertThat(siteKeys(tenant))
                .allSatisfy(key -> assertThat(directory().bySiteKey(key)).contains(tenant));
        assertThat(directory().bySiteKey(siteKeys(other).getFirst())).contains(other);
    }

    @Test
    void shouldFindNoTenantByWhatIsNoneOfItsSiteKeys() {
        // given
        Tenant tenant = withSiteKeys("main-" + UUID.randomUUID());
        directory().save(tenant);
        String key = siteKeys(tenant).getFirst();

        // then
        assertThat(directory().bySiteKey(key.substring(1))).isEmpty();
        assertThat(directory().bySiteKey(key.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(directory().bySiteKey("%")).isEmpty();
        assertThat(directory().bySiteKey("")).isEmpty();
        assertThat(directory().bySiteKey("no\0key")).isEmpty();
    }

    @Test
    void shouldGiveASiteKeyThatTwoTenantsClaimToTheOneWithTheLesserId() {
        // given
        String key = "shared-" + UUID.randomUUID();
        Tenant one = withSiteKeys(key);
        Tenant other = withSiteKeys(key);

        // when
        directory().save(one);
        directory().save(other);

        // then
        Tenant lesser = one.id().toString().compareTo(other.id().toString()) < 0 ? one : other;
        assertThat(directory().bySiteKey(key)).contains(lesser);
    }

    @Test
    void shouldNotFindATenantByASiteKeyThatItGaveUp() {
        // given
        Tenant tenant = withSiteKeys("main-" + UUID.randomUUID());
        directory().save(tenant);

        // when
        directory().change(tenant.id(), 1, TenantSettings.DEFAULT);

        // then
        assertThat(directory().bySiteKey(siteKeys(tenant).getFirst())).isEmpty();
    }

    @Test
    void shouldFindNothingForAnUnknownTenant() {
        assertThat(directory().byId(new TenantId(UUID.randomUUID()))).isEmpty();
        assertThat(directory().byIssuer("nobody")).isEmpty();
        assertThat(directory().byIssuer("no\0body")).isEmpty();
    }

    @Test
    void shouldRaiseTheSettingsVersionWhenSettingsDiffer() {
        Tenant tenant = Tenants.any();
        directory().save(tenant);

        directory().save(with(tenant, tenant.issuer(), OTHER_SETTINGS));

        Tenant kept = directory().byId(tenant.id()).orElseThrow();
        assertThat(kept.settings()).isEqualTo(OTHER_SETTINGS);
        assertThat(kept.settingsVersion()).isEqualTo(2);
    }

    @Test
    void shouldChangeSettingsOfTheExpectedVersionAlone() {
        Tenant tenant = Tenants.any();
        directory().save(tenant);

        assertThat(directory().change(tenant.id(), 1, OTHER_SETTINGS)).isTrue();
        assertThat(directory().change(tenant.id(), 1, TenantSettings.DEFAULT)).isFalse();

        Tenant kept = directory().byId(tenant.id()).orElseThrow();
        assertThat(kept.settings()).isEqualTo(OTHER_SETTINGS);
        assertThat(kept.settingsVersion()).isEqualTo(2);
    }

    @Test
    void shouldKeepEveryVersionOfTheSettings() {
        Tenant tenant = Tenants.any();
        directory().save(tenant);
        directory().change(tenant.id(), 1, OTHER_SETTINGS);

        assertThat(directory().settings(tenant.id(), 1)).contains(tenant.settings());
        assertThat(directory().settings(tenant.id(), 2)).contains(OTHER_SETTINGS);
        assertThat(directory().settings(tenant.id(), 3)).isEmpty();
        assertThat(directory().settings(Tenants.any().id(), 1)).isEmpty();
    }

    @Test
    void shouldChangeNothingOfAnUnknownTenant() {
        assertThat(directory().change(new TenantId(UUID.randomUUID()), 1, OTHER_SETTINGS))
                .isFalse();
    }

    @Test
    void shouldKeepTheSettingsVersionWhenOnlyTheIssuerChanges() {
        Tenant tenant = Tenants.any();
        directory().save(tenant);
        String issuer = tenant.issuer() + "-new";

        directory().save(with(tenant, issuer, tenant.settings()));

        assertThat(directory().byIssuer(issuer)).map(Tenant::settingsVersion).contains(1);
        assertThat(directory().byIssuer(tenant.issuer())).isEmpty();
    }

    @Test
    void shouldRefuseAnIssuerThatAnotherTenantHas() {
        Tenant first = Tenants.any();
        Tenant second = Tenants.any();
        directory().save(first);

        assertThatThrownBy(() -> directory().save(with(second, first.issuer(), second.settings())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(first.issuer());

        assertThat(directory().byId(second.id())).isEmpty();
    }

    private static List<String> siteKeys(Tenant tenant) {
        return tenant.settings().web().siteKeys();
    }

    private static Tenant withSiteKeys(String... keys) {
        Tenant tenant = Tenants.any();
        WebSettings web = new WebSettings(List.of(keys), List.of("https://shop.example"));
        return with(tenant, tenant.issuer(), tenant.settings().withWeb(web));
    }

    private static Tenant with(Tenant tenant, String issuer, TenantSettings settings) {
        return new Tenant(tenant.id(), tenant.name(), issuer, tenant.publicKeys(), settings, tenant.settingsVersion());
    }
}
