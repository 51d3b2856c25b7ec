package dev.attendant.sidecar.adapter.postgres.fulltext;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what words that no passage holds were meant to be, by the trigrams that they share with words it holds. */
final class Slips {

    /** Words taken for what one mistyped word was meant to be. */
    private static final int MEANT = 2;

    private final PostgresDatabase database;
    private final TenantId tenant;

    Slips(PostgresDatabase database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Known words as they are; in the place of each unknown one the words likest to it, where there are any.
     *
     * @param shares how much each word counts; a word in another's place counts as much less as it is unlike
     */
    Map<String, Double> replaced(Map<String, Double> shares, Vocabulary vocabulary) {
        Map<String, Double> replaced = new LinkedHashMap<>();
        Map<String, Double> unknown = new LinkedHashMap<>();
        shares.forEach((word, share) -> (vocabulary.knows(word) ? replaced : unknown).put(word, share));
        meant(unknown.keySet(), vocabulary)
                .forEach((slip, words) -> words.stream()
                        .limit(MEANT)
                        .forEach(word -> replaced.merge(
                                word.word(), word.similarity() * unknown.getOrDefault(slip, 0.0), Math::max)));
        return replaced;
    }

    /** For each slip the words like it, the likest first. */
    private Map<String, List<WordRows.Similar>> meant(Set<String> slips, Vocabulary vocabulary) {
        return slips.isEmpty()
                ? Map.of()
                : database.inTenant(tenant, handle -> WordRows.similar(handle, slips)).stream()
                        .filter(similar -> vocabulary.knows(similar.word()))
                        .collect(Collectors.groupingBy(WordRows.Similar::slip));
    }
}
