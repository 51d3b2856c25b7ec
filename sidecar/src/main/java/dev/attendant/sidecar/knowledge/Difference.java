package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What leads from one manifest to another.
 *
 * @param added documents that only the second has
 * @param changed documents of another version or at another place, as the second has them
 * @param removed documents that only the first has, as it has them
 */
public record Difference(List<Entry> added, List<Entry> changed, List<Entry> removed) {

    public Difference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** Each part in the order of its manifest. */
    public static Difference between(List<Entry> before, List<Entry> after) {
        Map<DocumentId, Entry> old = byId(before);
        Map<DocumentId, Entry> now = byId(after);
        return new Difference(
                after.stream().filter(entry -> !old.containsKey(entry.id())).toList(),
                after.stream()
                        .filter(entry -> old.containsKey(entry.id()) && !entry.equals(old.get(entry.id())))
                        .toList(),
                before.stream().filter(entry -> !now.containsKey(entry.id())).toList());
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many documents differ. */
    public int size() {
        return added.size() + changed.size() + removed.size();
    }

    private static Map<DocumentId, Entry> byId(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    }
}
