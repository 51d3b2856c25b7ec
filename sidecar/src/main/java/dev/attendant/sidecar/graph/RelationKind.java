package dev.attendant.sidecar.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How one node stands to another. Its name in lower case is the word for it everywhere. */
public enum RelationKind {
    REPLACED_BY(NodeKind.ARTICLE, NodeKind.ARTICLE, "is replaced by", "replaced_by superseded_by"),
    REQUIRES(NodeKind.ARTICLE, NodeKind.ARTICLE, "requires", "requires"),
    APPLIES_TO(NodeKind.ARTICLE, NodeKind.PRODUCT, "applies to", "applies_to product products"),
    ANSWERS(NodeKind.ARTICLE, NodeKind.INTENT, "answers", "intent intents"),
    OFFERS(NodeKind.ARTICLE, NodeKind.ACTION, "offers", "action actions"),
    RESOLVED_BY(NodeKind.CASE, NodeKind.ARTICLE, "was resolved by", "");

    private final NodeKind from;
    private final NodeKind to;
    private final String phrase;
    private final String attributes;

    /** @param attributes in which articles state it, parted by spaces */
    RelationKind(NodeKind from, NodeKind to, String phrase, String attributes) {
        this.from = from;
        this.to = to;
        this.phrase = phrase;
        this.attributes = attributes;
    }

    /** Whether a turn may follow it; the others tell people alone. */
    public boolean isFollowed() {
        return this != OFFERS && this != RESOLVED_BY;
    }

    /** The kind that a word names; empty where none has that name. */
    public static Optional<RelationKind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public NodeKind from() {
        return from;
    }

    public NodeKind to() {
        return to;
    }

    /** What stands between the two in a sentence. */
    public String phrase() {
        return phrase;
    }

    /** The attributes in which an article states this relation; a hyphen may stand for each underscore. */
    public List<String> attributes() {
        return Stream.of(attributes.split(" "))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Stream.of(name, name.replace('_', '-')).distinct())
                .toList();
    }

    /** What an article's attributes, whose names are in lower case, name as the other ends, in their order. */
    public List<String> statedIn(Map<String, String> all) {
        return attributes().stream()
                .flatMap(name -> Arrays.stream(all.getOrDefault(name, "").split("[,;\\[\\]\"]")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
