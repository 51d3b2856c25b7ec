package dev.attendant.sidecar.adapter.pdfbox;

import dev.attendant.sidecar.knowledge.ArticleWriter;
import java.util.List;

/** Lines one below the other whose words stand in columns. */
final class PdfRows {

    private final List<Line> rows;

    PdfRows(List<Line> rows) {
        this.rows = List.copyOf(rows);
    }

    void writeTo(ArticleWriter text) {
        List<String> columns = isHeaded() ? rows.getFirst().cells() : List.of();
        for (Line row : columns.isEmpty() ? rows : rows.subList(1, rows.size())) {
            text.tableRow(row.cells().size() == columns.size() ? columns : List.of(), row.cells());
        }
    }

    /** Whether the first row names the columns: it is bold unlike the next, or three names without a digit. */
    private boolean isHeaded() {
        if (rows.size() < 2) {
            return false;
        }
        Line first = rows.getFirst();
        boolean names = first.cells().size() >= 3 && first.cells().stream().noneMatch(cell -> cell.matches(".*\\d.*"));
        return names || first.bold() && !rows.get(1).bold();
    }
}
