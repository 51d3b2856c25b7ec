package dev.attendant.sidecar.care;

import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.Documents;

/** Articles for tests, encoded as if all of them were near in meaning. */
public final class Articles {

    private static final DocumentIndexer INDEXER = Documents.indexer(new WordEncoder(
            "return", "returns", "refund", "parcel", "deliver", "order", "support", "points", "account"));

    private Articles() {}

    /** An article at {@code id.md}, in Markdown with front matter. */
    public static DocumentVersion article(String id, String markdown) {
        return INDEXER.index(Documents.markdown(id, markdown));
    }
}
