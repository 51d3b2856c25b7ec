package dev.attendant.sidecar.knowledge.intake;

import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of questions and answers: each row becomes a document with the question as its title. */
final class FaqFile {

    private final String collection;
    private final String location;
    private final List<DocumentSource> documents = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();

    FaqFile(String collection, String location) {
        this.collection = collection;
        this.location = location;
    }

    /** @throws UnreadableDocumentException where no columns hold questions and answers, or no row is sound */
    FileReading read(List<Row> rows) {
        FaqColumns columns = columns(rows);
        rows.forEach(row -> add(row, columns));
        if (documents.isEmpty() && faults.isEmpty()) {
            throw new UnreadableDocumentException("the file has no rows");
        }
        return new FileReading(documents, faults, Optional.empty());
    }

    private static FaqColumns columns(List<Row> rows) {
        Set<String> names = new LinkedHashSet<>();
        for (Row row : rows) {
            switch (row) {
                case Row.Read read -> names.addAll(read.fields().keySet());
                case Row.Broken broken -> {}
            }
        }
        return FaqColumns.among(names).orElseThrow(() -> unknown(names));
    }

    private static UnreadableDocumentException unknown(Set<String> names) {
        String found = names.isEmpty() ? "none" : String.join(", ", names);
        return new UnreadableDocumentException("no column for questions (such as question, title) and one for answers"
                + " (such as answer, body, content); found: " + found);
    }

    private void add(Row row, FaqColumns columns) {
        switch (row) {
            case Row.Broken broken -> faults.add(Fault.inRow(location, broken.number(), broken.reason()));
            case Row.Read read -> add(new FaqEntry(read, columns));
        }
    }

    private void add(FaqEntry entry) {
        entry.fault()
                .ifPresentOrElse(
                        reason -> faults.add(Fault.inRow(location, entry.row().number(), reason)),
                        () -> documents.add(document(entry)));
    }

    private DocumentSource document(FaqEntry entry) {
        String place = location + "#" + unique(entry.key());
        return new DocumentSource(
                DocumentFolder.idOf(collection + "/" + place),
                entry.format(),
                entry.question(),
                entry.answer(),
                collection,
                place,
                entry.attributes());
    }

    private String unique(String key) {
        int times = keys.merge(key, 1, Integer::sum);
        return times == 1 ? key : key + "-" + times;
    }
}
