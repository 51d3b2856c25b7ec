package dev.attendant.sidecar.adapter.markup;

import dev.attendant.sidecar.knowledge.Block;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;

/** An article's text as it grows, block by block. */
final class ArticleText {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private List<String> lastHeadings = List.of();

    /** Adds a block unless it is blank; the marker, such as {@code 1. }, stands before it and outside its span. */
    void add(Block.Kind kind, String marker, String words, List<String> headings) {
        if (words.isBlank()) {
            return;
        }
        writeNewHeadings(headings);
        text.append(marker);
        int start = text.length();
        text.append(words);
        blocks.add(new Block(kind, new Span(start, text.length()), headings));
        text.append('\n');
    }

    /** Headings are part of the text, so that it reads like the article; they are in no block. */
    private void writeNewHeadings(List<String> headings) {
        if (!headings.equals(lastHeadings) && !headings.isEmpty()) {
            text.append('\n').append(headings.getLast()).append('\n');
        }
        lastHeadings = headings;
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    List<Block> blocks() {
        return blocks;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
