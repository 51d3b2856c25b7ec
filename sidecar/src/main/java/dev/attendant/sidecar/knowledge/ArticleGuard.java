package dev.attendant.sidecar.knowledge;

import java.util.List;

/** Looks for instructions that were hidden in a document to steer whoever answers from it. */
public interface ArticleGuard {

    /** What was found, in the order of the text; empty for an honest document. */
    List<Finding> findings(DocumentSource source, Article article);

    /** A guard that finds nothing. */
    static ArticleGuard none() {
        return (source, article) -> List.of();
    }
}
