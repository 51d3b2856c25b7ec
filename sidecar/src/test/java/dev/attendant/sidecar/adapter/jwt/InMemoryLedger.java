package dev.attendant.sidecar.adapter.jwt;

import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenLedger;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Used tokens in a set. */
public final class InMemoryLedger implements TokenLedger {

    private record Entry(TenantId tenant, String tokenId) {}

    private final Set<Entry> used = ConcurrentHashMap.newKeySet();

    @Override
    public boolean use(TenantId tenant, String tokenId, Instant expiresAt) {
        return used.add(new Entry(tenant, tokenId));
    }

    public int size() {
        return used.size();
    }
}
