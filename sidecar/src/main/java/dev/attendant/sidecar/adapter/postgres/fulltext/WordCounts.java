package dev.attendant.sidecar.adapter.postgres.fulltext;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Brings what changed in an index to the database, a few versions in a transaction, and counts its words anew. */
final class WordCounts {

    private static final int AT_ONCE = 200;

    private final PostgresDatabase database;
    private final TenantId tenant;

    WordCounts(PostgresDatabase database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * @param before the words of the index before
     * @param coming passages that it holds now, by their version's number, in an order that keeps two sidecars which
     *     bring the same from waiting for each other
     * @param leaving numbers of versions that it held before
     */
    Vocabulary after(Vocabulary before, SortedMap<Long, List<Passage>> coming, Collection<Long> leaving) {
        Vocabulary came = Vocabulary.EMPTY;
        for (List<Long> some : parts(coming.keySet())) {
            came = came.changed(brought(coming, some), Vocabulary.EMPTY);
        }
        Vocabulary left = Vocabulary.EMPTY;
        for (List<Long> some : parts(leaving)) {
            left = left.changed(counted(some), Vocabulary.EMPTY);
        }
        return before.changed(came, left);
    }

    private Vocabulary brought(Map<Long, List<Passage>> all, List<Long> some) {
        SortedMap<Long, List<Passage>> part = new TreeMap<>(all);
        part.keySet().retainAll(some);
        return patiently(handle -> {
            WordRows.keep(handle, tenant, part);
            return WordRows.vocabulary(handle, some);
        });
    }

    private Vocabulary counted(List<Long> versions) {
        return patiently(handle -> WordRows.vocabulary(handle, versions));
    }

    /** Many long documents may take longer than a statement usually may. */
    private Vocabulary patiently(Function<Handle, Vocabulary> work) {
        return database.inTenant(tenant, handle -> {
            handle.execute("set local statement_timeout = '60s'");
            return work.apply(handle);
        });
    }

    private static List<List<Long>> parts(Collection<Long> all) {
        List<Long> list = List.copyOf(all);
        List<List<Long>> parts = new ArrayList<>();
        for (int start = 0; start < list.size(); start += AT_ONCE) {
            parts.add(list.subList(start, Math.min(list.size(), start + AT_ONCE)));
        }
        return parts;
    }
}
