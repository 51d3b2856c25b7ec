package dev.attendant.sidecar.adapter.postgres.fulltext;

import dev.attendant.sidecar.retrieval.Passage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One version of a document, as an index holds it.
 *
 * @param number names these very passages among all of a tenant's: the same document cut in another way has another
 * @param keys the passages, by their ordinals
 */
record IndexedVersion(long number, Map<Integer, Passage.Key> keys) {

    IndexedVersion {
        keys = Map.copyOf(keys);
    }

    static IndexedVersion of(List<Passage> passages) {
        return new IndexedVersion(
                number(passages),
                passages.stream()
                        .map(Passage::key)
                        .collect(Collectors.toMap(Passage.Key::ordinal, Function.identity())));
    }

    /** The first 64 bits of a SHA-256, so that no two of a tenant's versions will ever share a number by chance. */
    private static long number(List<Passage> passages) {
        MessageDigest digest = sha256();
        passages.forEach(passage -> update(digest, passage));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** A byte that UTF-8 never has parts what would else run together. */
    private static void update(MessageDigest digest, Passage passage) {
        for (String part : List.of(
                passage.document().value(),
                passage.version(),
                Integer.toString(passage.ordinal()),
                passage.path(),
                passage.text())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0xFF);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
