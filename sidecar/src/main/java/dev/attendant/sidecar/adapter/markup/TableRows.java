package dev.attendant.sidecar.adapter.markup;

import dev.attendant.sidecar.knowledge.ArticleWriter;
import java.util.List;
import org.jsoup.nodes.Element;

/** The rows of a table. */
final class TableRows {

    private final Element table;

    TableRows(Element table) {
        this.table = table;
    }

    void writeTo(ArticleWriter article) {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
        List<String> columns = rows.isEmpty() ? List.of() : columns(rows.getFirst());
        for (Element row : columns.isEmpty() ? rows : rows.subList(1, rows.size())) {
            article.tableRow(columns, cells(row));
        }
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
}
