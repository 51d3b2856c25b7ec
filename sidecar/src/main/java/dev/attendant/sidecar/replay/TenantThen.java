package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Tenants with the settings and the intent model of a turn, and so much time that a slow machine changes nothing; for
 * the same reason models are asked one at a time.
 *
 * @param settingsVersion of the turn; where it is not kept, the present settings hold
 */
record TenantThen(TenantDirectory directory, int settingsVersion, int intentModel) implements TenantDirectory {

    private static final Duration ENOUGH = Duration.ofMinutes(5);

    @Override
    public Optional<Tenant> byIssuer(String issuer) {
        return directory.byIssuer(issuer).map(this::then);
    }

    @Override
    public Optional<Tenant> byId(TenantId id) {
        return directory.byId(id).map(this::then);
    }

    @Override
    public Optional<Tenant> bySiteKey(String siteKey) {
        return directory.bySiteKey(siteKey).map(this::then);
    }

    @Override
    public Optional<TenantSettings> settings(TenantId id, int version) {
        return directory.settings(id, version);
    }

    @Override
    public void save(Tenant tenant) {
        throw new UnsupportedOperationException("a replay writes nothing");
    }

    @Override
    public boolean change(TenantId id, int expected, TenantSettings settings) {
        throw new UnsupportedOperationException("a replay writes nothing");
    }

    private Tenant then(Tenant now) {
        Optional<TenantSettings> settings = directory.settings(now.id(), settingsVersion);
        return new Tenant(
                now.id(),
                now.name(),
                now.issuer(),
                now.publicKeys(),
                unhurried(settings.orElse(now.settings())),
                settings.isPresent() ? settingsVersion : now.settingsVersion(),
                intentModel);
    }

    private static TenantSettings unhurried(TenantSettings settings) {
        return new TenantSettings(
                settings.reusableTokens(),
                ENOUGH,
                settings.thresholds(),
                settings.entities(),
                settings.answerability(),
                Map.of(),
                settings.models().routed(settings.models().routing().hedged(Optional.empty())),
                settings.web());
    }
}
