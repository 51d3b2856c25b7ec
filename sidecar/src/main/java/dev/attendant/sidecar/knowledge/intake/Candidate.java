package dev.attendant.sidecar.knowledge.intake;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.DocumentSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A document with what it is compared by.
 *
 * @param identity equal for documents that say the same to the same readers
 * @param blocks what its blocks say
 */
record Candidate(DocumentSource source, List<String> identity, Set<String> blocks) {

    /** What filters ask for: two texts alike for different readers are both needed. */
    private static final Set<String> FILTERS = Set.of("audience", "channel", "locale", "product", "status");

    static Candidate of(DocumentSource source, Article article) {
        Set<String> blocks = article.blocks().stream()
                .map(block -> block.span().of(article.text()))
                .collect(Collectors.toUnmodifiableSet());
        return new Candidate(source, List.of(title(source), article.text().strip(), filters(source, article)), blocks);
    }

    /** A question is what tells two rows of a table with the same answer apart; a file's title is in its text. */
    private static String title(DocumentSource source) {
        return source.location().contains("#") ? source.title() : "";
    }

    private static String filters(DocumentSource source, Article article) {
        Map<String, String> attributes = new TreeMap<>(article.attributes());
        attributes.putAll(source.attributes());
        Map<String, String> filters = new TreeMap<>();
        attributes.forEach((name, value) -> filters.put(name.toLowerCase(Locale.ROOT), value));
        filters.keySet().retainAll(FILTERS);
        return filters.toString();
    }
}
