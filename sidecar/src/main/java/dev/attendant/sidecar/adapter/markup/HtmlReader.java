package dev.attendant.sidecar.adapter.markup;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.ArticleReader;
import dev.attendant.sidecar.knowledge.DocumentSource;
import java.util.Map;

/** Reads HTML pages and fragments. */
public final class HtmlReader implements ArticleReader {

    @Override
    public Article read(DocumentSource source) {
        return new HtmlArticle(source.title(), source.location()).read(source.text(), Map.of());
    }
}
