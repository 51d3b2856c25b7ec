package dev.attendant.sidecar.care.link;

import dev.attendant.sidecar.knowledge.DocumentSource;

/** Finds the links of documents of one format. */
public interface LinkReader {

    /** Reads whatever it can; a document without links has none. */
    LinkedPage read(DocumentSource source);
}
