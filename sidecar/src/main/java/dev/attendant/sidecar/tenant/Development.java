package dev.attendant.sidecar.tenant;

import java.util.UUID;

/** The tenant of a laptop: there from the first start, with a key below the data folder. */
public final class Development {

    public static final TenantId TENANT = new TenantId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    public static final String ISSUER = "attendant-development";

    private Development() {}
}
