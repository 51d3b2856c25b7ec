package dev.attendant.sidecar.adapter.poi;

import dev.attendant.sidecar.knowledge.ArticleWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The rows of a table. */
final class DocxTable {

    private final List<XWPFTableRow> rows;

    DocxTable(XWPFTable table) {
        this.rows = table.getRows();
    }

    void writeTo(ArticleWriter article) {
        List<String> columns = isHeaded() ? cells(rows.getFirst()) : List.of();
        for (XWPFTableRow row : columns.isEmpty() ? rows : rows.subList(1, rows.size())) {
            write(columns, cells(row), article);
        }
    }

    /** Of two cells without headings, the first names the second. */
    private static void write(List<String> columns, List<String> cells, ArticleWriter article) {
        boolean pair = columns.isEmpty() && cells.size() == 2 && cells.stream().noneMatch(String::isBlank);
        if (pair) {
            article.tableRow(List.of(cells.getFirst()), List.of(cells.getLast()));
        } else {
            article.tableRow(columns, cells);
        }
    }

    /** Whether the first row repeats on every page, is all bold, or names at least three columns without a digit. */
    private boolean isHeaded() {
        if (rows.size() < 2 || cells(rows.getFirst()).stream().anyMatch(String::isBlank)) {
            return false;
        }
        XWPFTableRow first = rows.getFirst();
        List<String> words = cells(first);
        boolean names = words.size() >= 3 && words.stream().noneMatch(cell -> cell.matches(".*\\d.*"));
        return first.isRepeatHeader() || isBold(first) || names;
    }

    private static boolean isBold(XWPFTableRow row) {
        return row.getTableCells().stream()
                .flatMap(cell -> cell.getParagraphs().stream())
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> !run.text().isBlank())
                .allMatch(run -> run.isBold());
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(DocxTable::words).toList();
    }

    private static String words(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(Words::of)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
