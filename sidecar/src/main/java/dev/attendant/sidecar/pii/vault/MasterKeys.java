package dev.attendant.sidecar.pii.vault;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The keys that wrap each tenant's key: the current one, and earlier ones that still open what they wrapped. */
public final class MasterKeys {

    private static final String ONLY = "master";

    private final String current;
    private final Map<String, byte[]> keys;
    private final SecureRandom chance;

    private MasterKeys(String current, Map<String, byte[]> keys, SecureRandom chance) {
        this.current = current;
        this.keys = keys;
        this.chance = chance;
    }

    /**
     * Reads keys from text.
     *
     * @param text one key of 32 bytes in Base64, or several as {@code id:key,id:key}, the current one first
     * @throws IllegalArgumentException saying what is wrong, without the key
     */
    public static MasterKeys parse(String text, SecureRandom chance) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (String entry : text.strip().split(",", -1)) {
            String[] parts = entry.strip().split(":", 2);
            String id = parts.length == 1 ? ONLY : parts[0];
            if (keys.put(id, key(id, parts[parts.length - 1])) != null) {
                throw new IllegalArgumentException("there are two master keys named " + id);
            }
        }
        return new MasterKeys(keys.keySet().iterator().next(), keys, chance);
    }

    private static byte[] key(String id, String base64) {
        byte[] key = decoded(id, base64);
        if (key.length != AesGcm.KEY_BYTES) {
            throw new IllegalArgumentException("the master key " + id + " must have 32 bytes, but has " + key.length);
        }
        return key;
    }

    private static byte[] decoded(String id, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("the master key " + id + " is not Base64", wrong);
        }
    }

    /** A new key in the form that {@link #parse} reads. */
    static String generate(SecureRandom chance) {
        return Base64.getEncoder().encodeToString(random(chance));
    }

    static byte[] random(SecureRandom chance) {
        byte[] key = new byte[AesGcm.KEY_BYTES];
        chance.nextBytes(key);
        return key;
    }

    SecureRandom chance() {
        return chance;
    }

    Sealed wrap(byte[] key, String bound) {
        return new Sealed(current, AesGcm.seal(Objects.requireNonNull(keys.get(current)), key, bound, chance));
    }

    byte[] unwrap(Sealed wrapped, String bound) {
        byte[] key = keys.get(wrapped.keyId());
        if (key == null) {
            throw new IllegalStateException("the master key " + wrapped.keyId() + " is needed but was not given");
        }
        return AesGcm.open(key, wrapped.bytes(), bound);
    }

    boolean isCurrent(Sealed wrapped) {
        return wrapped.keyId().equals(current);
    }

    @Override
    public String toString() {
        return "MasterKeys" + keys.keySet();
    }
}
