package dev.attendant.sidecar.adapter.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table as lines that still read: each cell after its column's heading, as in {@code Country: Norway; Price: €9}. */
final class TableRows {

    private final Element table;

    TableRows(Element table) {
        this.table = table;
    }

    List<String> rows() {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
        List<String> columns = rows.isEmpty() ? List.of() : columns(rows.getFirst());
        List<String> lines = new ArrayList<>();
        for (Element row : columns.isEmpty() ? rows : rows.subList(1, rows.size())) {
            lines.add(line(columns, cells(row)));
        }
        return lines;
    }

    /** The first row's words if it is a row of headings. */
    private static List<String> columns(Element first) {
        boolean headings = !first.children().isEmpty()
                && first.children().stream().allMatch(cell -> cell.normalName().equals("th"));
        return headings ? cells(first) : List.of();
    }

    private static List<String> cells(Element row) {
        return row.children().stream().map(Inline::text).toList();
    }

    private static String line(List<String> columns, List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = i < columns.size() ? columns.get(i) : "";
            if (!cells.get(i).isBlank()) {
                parts.add(column.isBlank() ? cells.get(i) : column + ": " + cells.get(i));
            }
        }
        return String.join("; ", parts);
    }
}
