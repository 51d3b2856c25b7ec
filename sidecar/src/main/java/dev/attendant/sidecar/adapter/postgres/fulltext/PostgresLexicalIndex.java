package dev.attendant.sidecar.adapter.postgres.fulltext;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Full text by PostgreSQL: a rank like BM25's, and trigrams for words that no passage holds.
 *
 * <p>The words of passages are rows which all of a tenant's indexes share. An index itself knows only which versions it
 * holds and how many passages hold each word. What changed is brought to the database with the next search.
 */
public final class PostgresLexicalIndex implements LexicalIndex {

    /** About as many passages are ranked, found by the rarest words; common ones only add to their rank. */
    private static final int RANKED = 2_000;

    private final PostgresDatabase database;
    private final TenantId tenant;
    private final WordCounts counts;
    private final Slips slips;

    private final Map<DocumentId, IndexedVersion> documents = new HashMap<>();
    private final SortedMap<Long, List<Passage>> coming = new TreeMap<>();
    private final Set<Long> leaving = new HashSet<>();
    private volatile boolean changed;
    private volatile Searched searched = Searched.NOTHING;

    public PostgresLexicalIndex(PostgresDatabase database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant;
        this.counts = new WordCounts(database, tenant);
        this.slips = new Slips(database, tenant);
    }

    @Override
    public synchronized void replace(DocumentId document, List<Passage> passages) {
        remove(document);
        if (!passages.isEmpty()) {
            IndexedVersion version = IndexedVersion.of(passages);
            documents.put(document, version);
            if (!leaving.remove(version.number())) {
                coming.put(version.number(), List.copyOf(passages));
            }
            changed = true;
        }
    }

    @Override
    public synchronized void remove(DocumentId document) {
        IndexedVersion version = documents.remove(document);
        if (version != null && coming.remove(version.number()) == null) {
            leaving.add(version.number());
        }
        changed |= version != null;
    }

    @Override
    public List<Match> search(String text, String context, int limit) {
        Searched held = searched();
        if (held.versions().isEmpty()) {
            return List.of();
        }
        return search(held, slips.replaced(shares(text, context), held.vocabulary()), limit);
    }

    /** The words of a question and of its context, and how much each counts beside the others. */
    private Map<String, Double> shares(String text, String context) {
        List<Set<String>> words = words(List.of(text, context));
        Map<String, Double> shares = new LinkedHashMap<>();
        words.getFirst().forEach(word -> shares.put(word, 1.0));
        words.getLast().forEach(word -> shares.putIfAbsent(word, CONTEXT));
        return shares;
    }

    private List<Match> search(Searched held, Map<String, Double> shares, int limit) {
        if (shares.isEmpty()) {
            return List.of();
        }
        Vocabulary vocabulary = held.vocabulary();
        Map<String, Double> weights = weights(shares, vocabulary);
        Set<String> wanted = vocabulary.rarest(shares.keySet(), RANKED);
        return database
                .inTenant(
                        tenant,
                        handle -> WordRows.search(
                                handle, wanted, weights, held.versions().keySet(), limit))
                .stream()
                .map(held::match)
                .toList();
    }

    @Override
    public boolean knows(String word) {
        Vocabulary vocabulary = searched().vocabulary();
        return words(word).stream().anyMatch(vocabulary::knows);
    }

    @Override
    public Set<String> words(String text) {
        return words(List.of(text)).getFirst();
    }

    @Override
    public List<Set<String>> words(List<String> texts) {
        return texts.isEmpty() ? List.of() : database.acrossTenants(handle -> WordRows.words(handle, texts));
    }

    @Override
    public Map<String, Double> weights(String text) {
        return weights(text, "");
    }

    @Override
    public Map<String, Double> weights(String text, String context) {
        return weights(shares(text, context), searched().vocabulary());
    }

    private static Map<String, Double> weights(Map<String, Double> shares, Vocabulary vocabulary) {
        Map<String, Double> weights = new LinkedHashMap<>();
        shares.forEach((word, share) -> weights.put(word, share * vocabulary.weight(word)));
        return weights;
    }

    /** What is searched, changes included. */
    private Searched searched() {
        if (changed) {
            bringChanges();
        }
        return searched;
    }

    /** One thread brings them, and the others wait; where the database is away, they stay for the next. */
    private synchronized void bringChanges() {
        if (!changed) {
            return;
        }
        Vocabulary vocabulary = counts.after(searched.vocabulary(), coming, leaving);
        searched = Searched.of(documents.values(), vocabulary);
        coming.clear();
        leaving.clear();
        changed = false;
    }

    /** The rows stay, since others may search them. */
    @Override
    public void close() {}
}
