package dev.attendant.sidecar.adapter.postgres.fulltext;

import dev.attendant.sidecar.retrieval.LexicalIndex;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an index searches, at one moment.
 *
 * @param versions by their numbers
 */
record Searched(Map<Long, IndexedVersion> versions, Vocabulary vocabulary) {

    static final Searched NOTHING = new Searched(Map.of(), Vocabulary.EMPTY);

    Searched {
        versions = Map.copyOf(versions);
    }

    static Searched of(Collection<IndexedVersion> versions, Vocabulary vocabulary) {
        return new Searched(
                versions.stream().collect(Collectors.toMap(IndexedVersion::number, Function.identity())), vocabulary);
    }

    LexicalIndex.Match match(WordRows.Found found) {
        IndexedVersion version = Objects.requireNonNull(versions.get(found.version()));
        return new LexicalIndex.Match(Objects.requireNonNull(version.keys().get(found.ordinal())), found.score());
    }
}
