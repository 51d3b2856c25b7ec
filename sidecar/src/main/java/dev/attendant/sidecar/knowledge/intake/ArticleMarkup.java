package dev.attendant.sidecar.knowledge.intake;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.Block;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an article as HTML that reads back as the same blocks under the same headings. */
final class ArticleMarkup {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})\\. ");
    private static final int DEEPEST = 6;

    private final Article article;
    private final StringBuilder html = new StringBuilder();
    private List<String> headings = List.of();

    private ArticleMarkup(Article article) {
        this.article = article;
    }

    static String html(Article article) {
        ArticleMarkup markup = new ArticleMarkup(article);
        article.blocks().forEach(markup::add);
        return markup.html.toString();
    }

    private void add(Block block) {
        enter(block.headings());
        String words = escaped(block.span().of(article.text()));
        html.append(
                switch (block.kind()) {
                    case PARAGRAPH -> "<p>" + words + "</p>\n";
                    case LIST_ITEM -> item(block, words);
                    case TABLE_ROW -> "<table><tr><td>" + words + "</td></tr></table>\n";
                    case CODE -> "<pre>" + words + "</pre>\n";
                });
    }

    private void enter(List<String> path) {
        int same = 0;
        while (same < path.size() && same < headings.size() && path.get(same).equals(headings.get(same))) {
            same++;
        }
        for (int depth = same; depth < path.size(); depth++) {
            int level = Math.min(depth + 2, DEEPEST);
            html.append("<h%d>%s</h%d>\n".formatted(level, escaped(path.get(depth)), level));
        }
        headings = path;
    }

    private String item(Block block, String words) {
        int line = article.text().lastIndexOf('\n', block.span().start() - 1) + 1;
        Matcher number =
                NUMBER.matcher(article.text().substring(line, block.span().start()));
        return number.matches()
                ? "<ol start=\"" + number.group(1) + "\"><li>" + words + "</li></ol>\n"
                : "<ul><li>" + words + "</li></ul>\n";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
