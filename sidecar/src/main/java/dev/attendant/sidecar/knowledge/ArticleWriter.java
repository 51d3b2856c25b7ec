package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes an article down from its top to its bottom, as a reader of a format comes upon it. */
public final class ArticleWriter {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final Headings headings = new Headings();
    private List<String> lastHeadings = List.of();

    /**
     * Begins a section; it ends every section of its own level or deeper.
     *
     * @param level 1 for the outermost
     */
    public void heading(int level, String words) {
        if (!words.isBlank()) {
            headings.enter(level, words);
        }
    }

    public void paragraph(String words) {
        add(Block.Kind.PARAGRAPH, "", words);
    }

    /** @param marker what stands before the item and outside of its span, such as {@code 1. } or {@code - } */
    public void listItem(String marker, String words) {
        add(Block.Kind.LIST_ITEM, marker, words);
    }

    public void code(String words) {
        add(Block.Kind.CODE, "", words);
    }

    /**
     * A row as a line that still reads: each cell after its column's heading, as in {@code Country: Norway; Price: €9}.
     *
     * @param columns the headings; fewer than there are cells where some columns have none
     */
    public void tableRow(List<String> columns, List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = i < columns.size() ? columns.get(i) : "";
            if (!cells.get(i).isBlank()) {
                parts.add(column.isBlank() ? cells.get(i) : column + ": " + cells.get(i));
            }
        }
        add(Block.Kind.TABLE_ROW, "", String.join("; ", parts));
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    public Article article(String title, Map<String, String> attributes) {
        return new Article(title, text.toString(), blocks, attributes);
    }

    private void add(Block.Kind kind, String marker, String words) {
        if (words.isBlank()) {
            return;
        }
        writeNewHeadings(headings.path());
        text.append(marker);
        int start = text.length();
        text.append(words);
        blocks.add(new Block(kind, new Span(start, text.length()), headings.path()));
        text.append('\n');
    }

    /** Headings are part of the text, so that it reads like the article; they are in no block. */
    private void writeNewHeadings(List<String> path) {
        if (!path.equals(lastHeadings) && !path.isEmpty()) {
            text.append('\n').append(path.getLast()).append('\n');
        }
        lastHeadings = path;
    }
}
