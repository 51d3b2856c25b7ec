package dev.attendant.sidecar.adapter.markup;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.Block;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.List;
import java.util.Map;

/** Documents read for tests, and what is in them. */
final class Articles {

    private Articles() {}

    static Article markdown(String content) {
        return new MarkdownReader().read(source(DocumentFormat.MARKDOWN, "", content));
    }

    static Article html(String content) {
        return new HtmlReader().read(source(DocumentFormat.HTML, "", content));
    }

    static DocumentSource source(DocumentFormat format, String title, String content) {
        return new DocumentSource(new DocumentId("a"), format, title, content, "help", "help/a.md", Map.of());
    }

    /** What each block says, in order. */
    static List<String> blocks(Article article) {
        return article.blocks().stream()
                .map(block -> block.span().of(article.text()))
                .toList();
    }

    static List<Block.Kind> kinds(Article article) {
        return article.blocks().stream().map(Block::kind).toList();
    }
}
