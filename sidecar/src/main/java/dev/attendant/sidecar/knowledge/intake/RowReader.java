package dev.attendant.sidecar.knowledge.intake;

import java.util.List;

/** Takes a file of many entries apart, such as a table of questions and answers. */
public interface RowReader {

    /**
     * The file's entries in their order, those that are broken included.
     *
     * @throws dev.attendant.sidecar.knowledge.UnreadableDocumentException where there are no entries to speak of
     */
    List<Row> rows(String text);
}
