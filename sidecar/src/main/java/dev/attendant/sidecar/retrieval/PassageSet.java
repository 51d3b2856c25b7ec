package dev.attendant.sidecar.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The passages that may be found, at one moment. */
public final class PassageSet {

    /**
     * So many passages before one and after it are looked at with it; numbered lists of some forty lines stay whole.
     */
    private static final int REACH = 3;

    private final Map<Passage.Key, EncodedPassage> byKey = new HashMap<>();
    private final Map<DocumentId, List<EncodedPassage>> byDocument;
    private final List<EncodedPassage> passages;

    public PassageSet(Collection<EncodedPassage> passages) {
        this.passages = List.copyOf(passages);
        this.passages.forEach(encoded -> byKey.put(encoded.passage().key(), encoded));
        this.byDocument = this.passages.stream()
                .collect(Collectors.groupingBy(encoded -> encoded.passage().document()));
    }

    public List<EncodedPassage> all() {
        return passages;
    }

    /** A document's passages; empty where it has none here. */
    List<EncodedPassage> of(DocumentId document) {
        return byDocument.getOrDefault(document, List.of());
    }

    /** The passage with those before it and after it in its section, as one; of long sections the nearest few. */
    public EncodedPassage inSection(EncodedPassage found) {
        int first = edge(found.passage(), -1);
        int last = edge(found.passage(), 1);
        return IntStream.rangeClosed(first, last)
                .mapToObj(ordinal -> sibling(found.passage(), ordinal).orElseThrow())
                .reduce(EncodedPassage::followedBy)
                .orElse(found);
    }

    /** How far the section goes in a direction. */
    private int edge(Passage passage, int step) {
        int edge = passage.ordinal();
        while (Math.abs(edge + step - passage.ordinal()) <= REACH
                && sibling(passage, edge + step).isPresent()) {
            edge += step;
        }
        return edge;
    }

    private Optional<EncodedPassage> sibling(Passage passage, int ordinal) {
        return find(new Passage.Key(passage.document(), passage.version(), ordinal))
                .filter(other -> other.passage().headings().equals(passage.headings()));
    }

    /** The passage of this key, or empty where it has left since. */
    public Optional<EncodedPassage> find(Passage.Key key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
