package dev.attendant.sidecar.action;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and knows the tokens by which a person confirms what a model proposed: when it ends, and an HMAC-SHA-256 of
 * that with the tenant, the conversation, the tool and the arguments.
 */
public final class Confirmations {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MAC_BYTES = 32;

    private final SecretKeySpec key;
    private final Duration validFor;
    private final InstantSource clock;

    /**
     * With a key of its own, so that tokens hold as long as this process runs.
     *
     * @param validFor how long a person has to confirm
     */
    public Confirmations(RandomGenerator chance, Duration validFor, InstantSource clock) {
        byte[] bytes = new byte[KEY_BYTES];
        chance.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
        this.validFor = validFor;
        this.clock = clock;
    }

    String token(TenantId tenant, ConversationId conversation, String tool, Arguments arguments) {
        long until = clock.instant().plus(validFor).getEpochSecond();
        byte[] mac = mac(until, tenant, conversation, tool, arguments);
        byte[] token = ByteBuffer.allocate(Long.BYTES + MAC_BYTES)
                .putLong(until)
                .put(mac)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** When a token that was made here ends. */
    static Instant expiry(String token) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(decoded(token)).getLong());
    }

    /** Whether the token was made for exactly this, and is not too old. */
    boolean confirms(String token, TenantId tenant, ConversationId conversation, String tool, Arguments arguments) {
        ByteBuffer read = ByteBuffer.wrap(decoded(token));
        if (read.remaining() != Long.BYTES + MAC_BYTES) {
            return false;
        }
        long until = read.getLong();
        byte[] mac = new byte[MAC_BYTES];
        read.get(mac);
        return MessageDigest.isEqual(mac, mac(until, tenant, conversation, tool, arguments))
                && clock.instant().isBefore(Instant.ofEpochSecond(until));
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noToken) {
            return new byte[0];
        }
    }

    /** No part but the last can hold a line's end, so that no two proposals are the same text. */
    private byte[] mac(long until, TenantId tenant, ConversationId conversation, String tool, Arguments arguments) {
        String text = String.join(
                "\n", Long.toString(until), tenant.toString(), conversation.toString(), tool, arguments.json());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
