package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.Map;

/** Documents for tests. */
public final class Documents {

    /** Knows a few words of help centres. */
    public static final Encoder ENCODER =
            new WordEncoder("refund", "refunds", "delivery", "parcel", "password", "router", "days", "secret");

    private Documents() {}

    public static DocumentIndexer indexer() {
        return indexer(ENCODER);
    }

    public static DocumentIndexer indexer(Encoder encoder) {
        return new DocumentIndexer(
                Map.of(DocumentFormat.TEXT, new PlainTextReader(), DocumentFormat.MARKDOWN, new MarkdownReader()),
                encoder);
    }

    public static DocumentSource text(String id, String title, String content) {
        return with(id, title, content, Map.of());
    }

    public static DocumentSource with(String id, String title, String content, Map<String, String> attributes) {
        return new DocumentSource(
                new DocumentId(id), DocumentFormat.TEXT, title, content, "help", id + ".md", attributes);
    }

    public static DocumentSource markdown(String id, String content) {
        return new DocumentSource(
                new DocumentId(id), DocumentFormat.MARKDOWN, "", content, "help", id + ".md", Map.of());
    }

    public static DocumentVersion version(String id, String content) {
        return indexer().index(text(id, "About " + id, content));
    }
}
