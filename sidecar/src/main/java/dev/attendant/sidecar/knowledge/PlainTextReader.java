package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads plain text: a paragraph ends where a line does; a line after {@code - } or {@code 1. } is a list item. */
public final class PlainTextReader implements ArticleReader {

    private static final Pattern LINE = Pattern.compile("(?m)^(- |\\d{1,3}\\. )?([^\\r\\n]*\\S[^\\r\\n]*)");

    @Override
    public Article read(DocumentSource source) {
        List<Block> blocks = new ArrayList<>();
        Matcher lines = LINE.matcher(source.text());
        while (lines.find()) {
            Block.Kind kind = lines.group(1) == null ? Block.Kind.PARAGRAPH : Block.Kind.LIST_ITEM;
            blocks.add(new Block(kind, new Span(lines.start(2), lines.end()), List.of()));
        }
        if (blocks.isEmpty()) {
            throw new UnreadableDocumentException("the document has no text");
        }
        String title = source.title().isBlank() ? source.location() : source.title();
        return new Article(title, source.text(), blocks, Map.of());
    }
}
