package dev.attendant.sidecar.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The passages that may be found, at one moment. */
public final class PassageSet {

    private final Map<Passage.Key, EncodedPassage> byKey = new HashMap<>();
    private final List<EncodedPassage> passages;

    public PassageSet(Collection<EncodedPassage> passages) {
        this.passages = List.copyOf(passages);
        this.passages.forEach(encoded -> byKey.put(encoded.passage().key(), encoded));
    }

    public List<EncodedPassage> all() {
        return passages;
    }

    /** The passage of this key, or empty where it has left since. */
    public Optional<EncodedPassage> find(Passage.Key key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
