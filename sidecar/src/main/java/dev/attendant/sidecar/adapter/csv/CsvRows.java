package dev.attendant.sidecar.adapter.csv;

import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.knowledge.intake.Row;
import dev.attendant.sidecar.knowledge.intake.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables of values apart by commas, semicolons, tabs or bars, under a row of headings. */
public final class CsvRows implements RowReader {

    /** So many broken rows are no slip but another format. */
    private static final int MOST_BROKEN = 100;

    @Override
    public List<Row> rows(String text) {
        return new Table(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    }

    /** One table as it is read. */
    private static final class Table {

        private final String text;
        private final CSVFormat format;
        private final List<Row> rows = new ArrayList<>();
        private List<String> columns = List.of();
        private int broken;

        Table(String text) {
            this.text = text;
            this.format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(Delimiter.of(text))
                    .setIgnoreEmptyLines(true)
                    .setIgnoreSurroundingSpaces(true)
                    .get();
        }

        List<Row> rows() {
            int from = 0;
            while (from < text.length() && broken < MOST_BROKEN) {
                from = readFrom(from);
            }
            if (broken >= MOST_BROKEN) {
                rows.add(
                        new Row.Broken(rows.size() + 1, "too many rows are broken; this and what follows is left out"));
            }
            return rows;
        }

        /** Reads up to the next broken row; where to go on after it. */
        private int readFrom(int from) {
            try (CSVParser parser = CSVParser.parse(text.substring(from), format)) {
                return read(parser, from);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private int read(CSVParser parser, int from) {
            Iterator<CSVRecord> records = parser.iterator();
            long line = 0;
            try {
                while (records.hasNext()) {
                    add(records.next());
                    line = parser.getCurrentLineNumber();
                }
                return text.length();
            } catch (UncheckedIOException | IllegalStateException wrong) {
                return after(from, line);
            }
        }

        /** The line after the one where a broken row begins; a row of several lines may give several broken ones. */
        private int after(int from, long line) {
            if (columns.isEmpty()) {
                throw new UnreadableDocumentException("the row of headings is not well-formed: check its quotes");
            }
            broken++;
            rows.add(new Row.Broken(rows.size() + 1, "the quotes are not well-formed"));
            int start = from;
            for (long passed = 0; passed <= line && start < text.length(); passed++) {
                start = nextLine(start);
            }
            return start;
        }

        private int nextLine(int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            return text.startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, text.length());
        }

        private void add(CSVRecord entry) {
            if (columns.isEmpty()) {
                columns = entry.toList();
                return;
            }
            int number = rows.size() + 1;
            rows.add(
                    entry.size() > columns.size()
                            ? new Row.Broken(
                                    number, "it has %d cells under %d headings".formatted(entry.size(), columns.size()))
                            : new Row.Read(number, fields(entry)));
        }

        /** Cells that are not there are empty; of two columns of one name the first counts. */
        private Map<String, String> fields(CSVRecord entry) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                fields.putIfAbsent(columns.get(i), i < entry.size() ? entry.get(i) : "");
            }
            return fields;
        }
    }
}
