package dev.attendant.sidecar.knowledge.snapshot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * A tenant's snapshots and publications, each oldest first.
 *
 * @param revision the newest revision of the knowledge
 */
public record History(long revision, List<Snapshot> snapshots, List<Publication> publications) {

    public History {
        snapshots = List.copyOf(snapshots);
        publications = List.copyOf(publications);
    }

    /** The snapshot that was published last, whether or not documents were put or removed since. */
    public OptionalInt published() {
        return publications.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(publications.getLast().snapshot());
    }

    /** The revision of the last publication; 0 before the first. */
    public long base() {
        return publications.isEmpty() ? 0 : publications.getLast().revision();
    }

    /** Whether there is a snapshot of that number. */
    public boolean holds(int number) {
        return snapshots.stream().anyMatch(snapshot -> snapshot.number() == number);
    }

    /** Whether the published knowledge is exactly that of a snapshot, or there is none yet. */
    public boolean isHeld() {
        return base() == revision;
    }

    /**
     * The snapshot that a rollback publishes. One rollback after another goes further back, as undoing does; empty
     * where everything is undone.
     */
    public OptionalInt earlier() {
        Deque<Integer> standing = new ArrayDeque<>();
        for (Publication publication : publications) {
            if (publication.rollback()) {
                standing.pop();
            } else {
                standing.push(publication.snapshot());
            }
        }
        return standing.stream().skip(1).mapToInt(Integer::intValue).findFirst();
    }
}
