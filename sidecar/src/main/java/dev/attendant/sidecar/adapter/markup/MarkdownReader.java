package dev.attendant.sidecar.adapter.markup;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.ArticleReader;
import dev.attendant.sidecar.knowledge.DocumentSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown with front matter, tables, and HTML mixed in, as help centres write it. Goes by way of HTML, so that a
 * table reads the same however it was written. Front matter becomes the article's attributes.
 */
public final class MarkdownReader implements ArticleReader {

    private static final List<Extension> EXTENSIONS =
            List.of(YamlFrontMatterExtension.create(), TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** A document as HTML, and what it says of itself. */
    record Rendered(String html, Map<String, String> frontMatter) {}

    @Override
    public Article read(DocumentSource source) {
        Rendered rendered = rendered(source.text());
        String title = source.title().isBlank() ? rendered.frontMatter().getOrDefault("title", "") : source.title();
        return new HtmlArticle(title, source.location()).read(rendered.html(), rendered.frontMatter());
    }

    static Rendered rendered(String text) {
        Node markdown = PARSER.parse(text);
        return new Rendered(RENDERER.render(markdown), frontMatter(markdown));
    }

    private static Map<String, String> frontMatter(Node markdown) {
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        markdown.accept(visitor);
        Map<String, String> attributes = new TreeMap<>();
        visitor.getData()
                .forEach((name, values) -> attributes.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return attributes;
    }
}
