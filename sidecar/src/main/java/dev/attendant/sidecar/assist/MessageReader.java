package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.tenant.Tenant;

/** Reads one message of a tenant's customer, as it is written now and as the first of a conversation. */
@FunctionalInterface
public interface MessageReader {

    /** What a message says. Any text can be read, the empty one too. */
    MessageRead read(Tenant tenant, String message);
}
