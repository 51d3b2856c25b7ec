package dev.attendant.sidecar.tenant;

import java.util.UUID;

/** Identifies a tenant; every row in the store belongs to exactly one. */
public record TenantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
