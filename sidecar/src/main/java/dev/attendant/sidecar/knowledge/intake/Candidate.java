package dev.attendant.sidecar.knowledge.intake;

import dev.attendant.sidecar.knowledge.Applicability;
import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.DocumentSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document with what it is compared by.
 *
 * @param identity equal for documents that say the same to the same readers
 * @param blocks what its blocks say
 */
record Candidate(DocumentSource source, List<Object> identity, Set<String> blocks) {

    static Candidate of(DocumentSource source, Article article) {
        Set<String> blocks = article.blocks().stream()
                .map(block -> block.span().of(article.text()))
                .collect(Collectors.toUnmodifiableSet());
        Map<String, String> attributes = attributes(source, article);
        List<Object> identity = List.of(
                title(source),
                article.text().strip(),
                attributes.getOrDefault("audience", ""),
                attributes.getOrDefault("status", ""),
                Applicability.of(attributes));
        return new Candidate(source, identity, blocks);
    }

    /** A question is what tells two rows of a table with the same answer apart; a file's title is in its text. */
    private static String title(DocumentSource source) {
        return source.location().contains("#") ? source.title() : "";
    }

    private static Map<String, String> attributes(DocumentSource source, Article article) {
        Map<String, String> attributes = new TreeMap<>();
        Stream.of(article.attributes(), source.attributes())
                .forEach(some -> some.forEach((name, value) -> attributes.put(name.toLowerCase(Locale.ROOT), value)));
        return attributes;
    }
}
