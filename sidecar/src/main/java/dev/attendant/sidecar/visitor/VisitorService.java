package dev.attendant.sidecar.visitor;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens web chats, and tells whose chat a token opens. */
public final class VisitorService {

    /** Begins every visitor's token, which tells it from a tenant's. */
    public static final String PREFIX = "visitor_";

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 32;

    private final TenantDirectory tenants;
    private final ConversationStore conversations;
    private final VisitorStore store;
    private final Supplier<ConversationId> ids;
    private final Clock clock;
    private final SecureRandom chance;
    private final Allowance openings;
    private final Allowance messages;

    public VisitorService(
            TenantDirectory tenants,
            ConversationStore conversations,
            VisitorStore store,
            Supplier<ConversationId> ids,
            Clock clock,
            SecureRandom chance) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.chance = chance;
        this.openings = new Allowance(20, Duration.ofSeconds(6), clock);
        this.messages = new Allowance(10, Duration.ofSeconds(2), clock);
    }

    /** A visitor whose token is good, and the tenant. */
    public record Known(Visitor visitor, Tenant tenant) {}

    /**
     * Opens a chat with a conversation of its own.
     *
     * @param origin the page's origin as the browser names it
     * @param address the network address that asks
     */
    public Opening open(String siteKey, String origin, String locale, String address) {
        if (!openings.take(address)) {
            return new Opening.TooMany();
        }
        return tenants.bySiteKey(siteKey)
                .filter(tenant -> tenant.settings().web().admits(origin))
                .<Opening>map(tenant -> open(tenant, locale))
                .orElseGet(Opening.NotHere::new);
    }

    /**
     * The visitor with a token.
     *
     * @return empty where there is none, it expired, or its site no longer has the chat
     */
    public Optional<Known> visitor(String token) {
        return store.find(TokenHash.of(token))
                .filter(visitor -> visitor.expiresAt().isAfter(clock.instant()))
                .flatMap(visitor -> tenants.byId(visitor.tenant()).map(tenant -> new Known(visitor, tenant)));
    }

    /** Whether a visitor may send one more message now. */
    public boolean maySend(Visitor visitor) {
        return messages.take(visitor.conversation().toString());
    }

    private Opening.Opened open(Tenant tenant, String locale) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ConversationId conversation = ids.get();
        conversations.start(tenant.id(), conversation, new ConversationEvent.Started("web", locale, now));
        Visitor visitor = new Visitor(tenant.id(), conversation, now.plus(LIFE));
        String token = newToken();
        store.save(TokenHash.of(token), visitor, now);
        return new Opening.Opened(visitor, token);
    }

    private String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        chance.nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
