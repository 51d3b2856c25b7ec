package dev.attendant.sidecar.knowledge;

/** Reads one document format. */
public interface ArticleReader {

    /**
     * Reads a document's content.
     *
     * @throws UnreadableDocumentException where nothing readable is in it
     */
    Article read(DocumentSource source);
}
