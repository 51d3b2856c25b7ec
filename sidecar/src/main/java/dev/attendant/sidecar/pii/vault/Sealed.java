package dev.attendant.sidecar.pii.vault;

import java.util.Arrays;

/** Something enciphered, and the name of the key that opens it. */
public final class Sealed {

    private final String keyId;
    private final byte[] bytes;

    /**
     * @param keyId which key opens it
     * @param bytes the nonce, the ciphertext and its authentication tag
     */
    public Sealed(String keyId, byte[] bytes) {
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    public String keyId() {
        return keyId;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed same && keyId.equals(same.keyId) && Arrays.equals(bytes, same.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * keyId.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[by " + keyId + ", " + bytes.length + " bytes]";
    }
}
