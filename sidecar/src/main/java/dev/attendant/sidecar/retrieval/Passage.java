package dev.attendant.sidecar.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of a document about one thing, about a hundred tokens long: what retrieval finds.
 *
 * @param document the document it comes from
 * @param version hash of the document version whose text the offsets count in
 * @param ordinal its place among the document's passages, from 0
 * @param title the document's title
 * @param headings the headings above it, outermost first, without the title
 * @param text the passage's own text
 * @param offset where {@code text} begins in the version's text
 * @param sentences the sentences, list items and table rows of {@code text}, as spans of {@code text}
 */
public record Passage(
        DocumentId document,
        String version,
        int ordinal,
        String title,
        List<String> headings,
        String text,
        int offset,
        List<Span> sentences) {

    private static final Pattern ADDRESS = Pattern.compile("\\s*\\(?https?://[^\\s)]+\\)?");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"'\u201d)]?$");

    private static final Pattern ITEM = Pattern.compile("- |\\d{1,3}\\. ");

    /** Names a passage among all of a tenant's. */
    public record Key(DocumentId document, String version, int ordinal) {}

    public Passage {
        headings = List.copyOf(headings);
        sentences = List.copyOf(sentences);
    }

    public Key key() {
        return new Key(document, version, ordinal);
    }

    /** The title and the headings, outermost first. */
    public String path() {
        return headings.isEmpty() ? title : title + " > " + String.join(" > ", headings);
    }

    /** What is searched of a text: web addresses are left out, since nobody asks in them. */
    public static String searchable(String text) {
        return text.contains("://") ? ADDRESS.matcher(text).replaceAll("") : text;
    }

    /**
     * This passage and the one after it in the same section as one. Of what stands between them only its length is
     * known: white space, which ends a line unless it parts two sentences.
     */
    Passage followedBy(Passage next) {
        int gap = next.offset - offset - text.length();
        String space = endsSentence() && !next.startsItem() ? " " : "\n";
        String joined = text + space.repeat(gap);
        int shift = joined.length();
        List<Span> all = new ArrayList<>(sentences);
        next.sentences.forEach(span -> all.add(new Span(span.start() + shift, span.end() + shift)));
        return new Passage(document, version, ordinal, title, headings, joined + next.text, offset, all);
    }

    private boolean endsSentence() {
        return SENTENCE_END.matcher(text).find();
    }

    private boolean startsItem() {
        return ITEM.matcher(text).lookingAt();
    }

    /** A sentence's place in the version's text. */
    public Span inDocument(Span sentence) {
        return new Span(offset + sentence.start(), offset + sentence.end());
    }
}
