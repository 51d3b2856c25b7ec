package dev.attendant.sidecar.health;

import dev.attendant.sidecar.tenant.Tenant;
import java.util.function.Function;

/**
 * One thing that a tenant depends on.
 *
 * @param name such as {@code database}
 * @param look finds out how it is for a tenant; an exception means that it is down
 */
public record SystemCheck(String name, Function<Tenant, Finding> look) {}
