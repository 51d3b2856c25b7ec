package dev.attendant.sidecar.cache;

import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.tenant.TenantId;

/**
 * What an answer depends on beside the question; when any of it changes, as by publishing, the answers given before are
 * not found any more.
 *
 * @param language the reply's, as a BCP 47 tag
 * @param settings the version of the tenant's settings
 * @param intents the version of its own intent model
 * @param knowledge the revision of the published knowledge
 * @param relations the count of changes of given relations
 */
public record Circumstances(
        TenantId tenant, String language, Scope scope, int settings, int intents, long knowledge, long relations) {}
