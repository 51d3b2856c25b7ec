package dev.attendant.sidecar.visitor;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Visitors in a map. */
public final class InMemoryVisitors implements VisitorStore {

    private final Map<TokenHash, Visitor> visitors = new ConcurrentHashMap<>();

    @Override
    public void save(TokenHash token, Visitor visitor, Instant now) {
        visitors.values()
                .removeIf(each -> each.tenant().equals(visitor.tenant())
                        && each.expiresAt().isBefore(now));
        visitors.put(token, visitor);
    }

    @Override
    public Optional<Visitor> find(TokenHash token) {
        return Optional.ofNullable(visitors.get(token));
    }
}
