package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads plain text: a paragraph ends where a line does. */
public final class PlainTextReader implements ArticleReader {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*\\S[^\\r\\n]*");

    @Override
    public Article read(DocumentSource source) {
        List<Block> blocks = new ArrayList<>();
        Matcher lines = LINE.matcher(source.content());
        while (lines.find()) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(lines.start(), lines.end()), List.of()));
        }
        if (blocks.isEmpty()) {
            throw new UnreadableDocumentException("the document has no text");
        }
        return new Article(source.title(), source.content(), blocks, Map.of());
    }
}
