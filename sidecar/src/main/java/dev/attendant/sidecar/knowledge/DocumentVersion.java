package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One immutable version of a document, ready to be searched.
 *
 * @param hash SHA-256 of title, text and attributes in hex: the same content has the same hash
 * @param sourceHash SHA-256 of the source it was read from, by which an unchanged document is known
 * @param text the text that evidence offsets count in
 * @param encoder who encoded the passages; empty where there are none
 * @param passages the passages of {@code text} with their vectors
 */
public record DocumentVersion(
        DocumentId id,
        String hash,
        String sourceHash,
        String title,
        String collection,
        String location,
        Map<String, String> attributes,
        String text,
        String encoder,
        List<EncodedPassage> passages) {

    private static final Set<String> WITHDRAWN = Set.of("outdated", "draft", "archived");

    public DocumentVersion {
        attributes = Map.copyOf(attributes);
        passages = List.copyOf(passages);
    }

    /** The same version with passages that another encoder has encoded. */
    DocumentVersion encodedBy(String other, List<EncodedPassage> anew) {
        return new DocumentVersion(id, hash, sourceHash, title, collection, location, attributes, text, other, anew);
    }

    /**
     * Whether an audience may find this document: {@code audience: internal} keeps it from customers, and a
     * {@code status} of outdated, draft or archived from them too.
     */
    public boolean isFor(Audience audience) {
        return audience == Audience.INTERNAL
                || !"internal".equalsIgnoreCase(attributes.get("audience"))
                        && !WITHDRAWN.contains(
                                attributes.getOrDefault("status", "").toLowerCase(Locale.ROOT));
    }
}
