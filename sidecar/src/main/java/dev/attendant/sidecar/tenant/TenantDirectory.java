package dev.attendant.sidecar.tenant;

import java.util.Optional;

/** Where tenants are kept. */
public interface TenantDirectory {

    /** The tenant whose tokens carry this {@code iss} claim. Needs no tenant context: it is how one is found. */
    Optional<Tenant> byIssuer(String issuer);

    Optional<Tenant> byId(TenantId id);

    /** The tenant whose web chat has this site key. Needs no tenant context. */
    Optional<Tenant> bySiteKey(String siteKey);

    /** A version of a tenant's settings, also one that was replaced since; empty where it is not kept. */
    Optional<TenantSettings> settings(TenantId id, int version);

    /**
     * Creates or replaces a tenant; the settings version grows when its settings differ from those kept. Which model is
     * active stays as it is: that is the model store's to change.
     */
    void save(Tenant tenant);

    /**
     * Changes a tenant's settings, which gives them the next version.
     *
     * @param expected the version that is replaced
     * @return false where another version is kept now, and nothing was changed
     */
    boolean change(TenantId id, int expected, TenantSettings settings);
}
