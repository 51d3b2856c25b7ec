package dev.attendant.sidecar.adapter.postgres.fulltext;

import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The tables {@code knowledge_words} and {@code knowledge_lexeme}: what full text knows of the passages. */
final class WordRows {

    /** Most distinct words of one text, so that an endless question stays quick. */
    private static final int MOST_WORDS = 64;

    private WordRows() {}

    /** A passage, by its version's number and its ordinal, with its score. */
    record Found(long version, int ordinal, double score) {}

    /** A word that looks like another, and how much: between 0 and 1. */
    record Similar(String slip, String word, double similarity) {}

    /** The first distinct words of each text, stemmed, without those that tell nothing. */
    static List<Set<String>> words(Handle handle, List<String> texts) {
        return handle.createQuery("""
                select array(
                    select lexeme from unnest(to_tsvector('english_words', text)) order by positions[1] limit :most)
                from unnest(:texts) with ordinality as given (text, place)
                order by place
                """)
                .bindArray(
                        "texts",
                        String.class,
                        texts.stream().map(PassageWords::of).toList())
                .bind("most", MOST_WORDS)
                .map((row, context) -> (Set<String>)
                        new LinkedHashSet<>(List.of((String[]) row.getArray(1).getArray())))
                .list();
    }

    /** Keeps the words of versions that are not kept yet. */
    static void keep(Handle handle, TenantId tenant, SortedMap<Long, List<Passage>> versions) {
        Set<Long> kept = kept(handle, versions.keySet());
        Map<Long, List<Passage>> missing = new TreeMap<>(versions);
        missing.keySet().removeAll(kept);
        if (missing.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into knowledge_words (tenant_id, version, ordinal, words)
                values (:tenant, :version, :ordinal,
                    setweight(to_tsvector('english_words', :path), 'A')
                        || to_tsvector('english_words', :text))
                on conflict do nothing
                """);
        missing.forEach((number, passages) -> passages.forEach(passage -> batch.bind("tenant", tenant.value())
                .bind("version", number)
                .bind("ordinal", passage.ordinal())
                .bind("path", PassageWords.of(passage.path()))
                .bind("text", PassageWords.of(passage.text()))
                .add()));
        batch.execute();
        keepLexemes(handle, tenant, missing.keySet());
    }

    private static Set<Long> kept(Handle handle, Collection<Long> versions) {
        return new HashSet<>(naming(handle, versions, """
                select distinct version from knowledge_words join unnest(:versions) as asked (version) using (version)
                """).mapTo(Long.class).list());
    }

    private static void keepLexemes(Handle handle, TenantId tenant, Collection<Long> versions) {
        handle.createUpdate("""
                insert into knowledge_lexeme (tenant_id, lexeme)
                select distinct :tenant, lexeme
                from knowledge_words
                join unnest(:versions) as kept (version) using (version)
                cross join unnest(tsvector_to_array(words)) as lexeme
                order by lexeme
                on conflict do nothing
                """)
                .bind("tenant", tenant.value())
                .bindArray("versions", Long.class, List.copyOf(versions))
                .execute();
    }

    /** How many passages of some versions hold each word. */
    static Vocabulary vocabulary(Handle handle, Collection<Long> versions) {
        int passages = naming(handle, versions, """
                select count(*) from knowledge_words join unnest(:versions) as asked (version) using (version)
                """).mapTo(Integer.class).one();
        Map<String, Integer> holding = new HashMap<>();
        naming(handle, versions, """
                select lexeme, count(*) as holding
                from knowledge_words
                join unnest(:versions) as asked (version) using (version)
                cross join unnest(tsvector_to_array(words)) as lexeme
                group by lexeme
                """)
                .map((row, context) -> holding.put(row.getString("lexeme"), row.getInt("holding")))
                .list();
        return new Vocabulary(passages, holding);
    }

    private static Query naming(Handle handle, Collection<Long> versions, String sql) {
        return handle.createQuery(sql).bindArray("versions", Long.class, List.copyOf(versions));
    }

    /**
     * The passages that hold any of {@code wanted}, best first.
     *
     * @param weights how much each word counts, whether it is wanted or not
     */
    static List<Found> search(
            Handle handle, Set<String> wanted, Map<String, Double> weights, Collection<Long> versions, int most) {
        List<String> words = new ArrayList<>(weights.keySet());
        return naming(handle, versions, """
                select version, ordinal, score
                from search_words(cast(:wanted as tsquery), cast(:terms as tsquery[]), :weights, :versions, :most)
                """)
                .bind("wanted", wanted.stream().map(WordRows::quoted).collect(Collectors.joining(" | ")))
                .bindArray(
                        "terms",
                        String.class,
                        words.stream().map(WordRows::quoted).toList())
                .bindArray(
                        "weights",
                        Double.class,
                        words.stream().map(weights::get).toList())
                .bind("most", most)
                .map((row, context) -> new Found(row.getLong("version"), row.getInt("ordinal"), row.getDouble("score")))
                .list();
    }

    /** Words that look like slips do, the likest first; none where the server lacks pg_trgm. */
    static List<Similar> similar(Handle handle, Collection<String> slips) {
        return handle.createQuery("""
                select slip, lexeme, similarity
                from unnest(:slips) as given (slip) cross join lateral similar_lexemes(slip)
                order by similarity desc, lexeme
                """)
                .bindArray("slips", String.class, List.copyOf(slips))
                .map((row, context) ->
                        new Similar(row.getString("slip"), row.getString("lexeme"), row.getDouble("similarity")))
                .list();
    }

    /** A word as a tsquery; words hold letters, marks and numbers only, yet this does not rely on it. */
    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
