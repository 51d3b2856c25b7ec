package dev.attendant.sidecar.pii.vault;

/**
 * Something enciphered.
 *
 * @param keyId which key opens it
 * @param bytes the nonce, the ciphertext and its authentication tag
 */
public record Sealed(String keyId, byte[] bytes) {

    public Sealed {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed
                && keyId.equals(sealed.keyId)
                && java.util.Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * keyId.hashCode() + java.util.Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[by " + keyId + ", " + bytes.length + " bytes]";
    }
}
