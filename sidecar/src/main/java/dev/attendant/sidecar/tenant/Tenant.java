package dev.attendant.sidecar.tenant;

/**
 * A tenant as the store knows it.
 *
 * @param issuer the {@code iss} claim its tokens carry; unique among tenants
 * @param publicKeys the keys that may sign its tokens, as a JWK set in JSON
 * @param settingsVersion grows by one with every change of {@code settings}; a turn names it so that it can be replayed
 * @param intentModel the active version of its own intent model; 0 for the shipped one
 */
public record Tenant(
        TenantId id,
        String name,
        String issuer,
        String publicKeys,
        TenantSettings settings,
        int settingsVersion,
        int intentModel) {

    /** A tenant with the shipped intent model, as every one begins. */
    public Tenant(
            TenantId id, String name, String issuer, String publicKeys, TenantSettings settings, int settingsVersion) {
        this(id, name, issuer, publicKeys, settings, settingsVersion, 0);
    }
}
