package dev.attendant.sidecar.adapter.markup;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.ArticleWriter;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Walks a page from top to bottom and writes down what a reader would read. */
final class HtmlArticle {

    private static final Set<String> SKIPPED =
            Set.of("script", "style", "noscript", "template", "nav", "form", "iframe", "img", "svg", "hr", "head");
    private static final Set<String> CONTAINERS = Set.of(
            "html",
            "body",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "figure",
            "details",
            "ul",
            "ol",
            "dl",
            "blockquote",
            "center");
    private static final Pattern ANCHOR = Pattern.compile("\\s*\\{[#:.][^}]*}");
    private static final Pattern CALLOUT =
            Pattern.compile("^\\[!(note|tip|important|warning|caution)]\\s*", Pattern.CASE_INSENSITIVE);

    private final ArticleWriter text = new ArticleWriter();
    private final String location;
    private String title;

    HtmlArticle(String title, String location) {
        this.title = title;
        this.location = location;
    }

    Article read(String html, Map<String, String> attributes) {
        Document page = Jsoup.parse(html);
        if (title.isBlank()) {
            title = page.title();
        }
        visit(page.body());
        if (text.isEmpty()) {
            throw new UnreadableDocumentException("the document has no text: no paragraph, list, table or code in it");
        }
        return text.article(title.isBlank() ? location : title, attributes);
    }

    private void visit(Element element) {
        String tag = element.normalName();
        if (SKIPPED.contains(tag)) {
            return;
        }
        if (tag.matches("h[1-6]")) {
            heading(element, tag.charAt(1) - '0');
        } else if (tag.equals("table")) {
            new TableRows(element).writeTo(text);
        } else if (tag.equals("pre")) {
            text.code(element.wholeText().strip());
        } else if (tag.equals("li")) {
            listItem(element);
        } else if (CONTAINERS.contains(tag) || hasBlocks(element)) {
            mixed(element.childNodes());
        } else {
            paragraph(element.childNodes());
        }
    }

    /** A container's own words between its blocks are paragraphs too. */
    private void mixed(List<Node> children) {
        List<Node> loose = new ArrayList<>();
        for (Node child : children) {
            if (child instanceof Element element && isBlock(child)) {
                paragraph(loose);
                loose.clear();
                visit(element);
            } else {
                loose.add(child);
            }
        }
        paragraph(loose);
    }

    private void heading(Element element, int level) {
        String words = ANCHOR.matcher(Inline.text(element)).replaceAll("").strip();
        if (level == 1 && title.isBlank()) {
            title = words;
        } else if (!words.isBlank() && !words.equals(title)) {
            text.heading(level, words);
        }
    }

    /** The item's first words carry its marker; what follows them stands by itself. */
    private void listItem(Element item) {
        List<Node> rest = new ArrayList<>(unwrapped(item).childNodes());
        List<Node> own = new ArrayList<>();
        while (!rest.isEmpty() && (!isBlock(rest.getFirst()) || isFirstParagraph(rest.getFirst(), own))) {
            own.add(rest.removeFirst());
        }
        if (!isSignpost(own)) {
            text.listItem(marker(item), callout(Inline.text(own)));
        }
        mixed(rest);
    }

    /**
     * Whether an item or paragraph is nothing but a link to another page. Such a link bears that page's title, so it
     * would be found in its place, and answers nothing. An address that is written out is an answer.
     */
    private static boolean isSignpost(List<Node> own) {
        List<Element> links = own.stream()
                .flatMap(node -> node instanceof Element element ? element.select("a[href]").stream() : Stream.empty())
                .toList();
        return links.size() == 1
                && isElsewhere(links.getFirst())
                && links.getFirst().text().strip().equals(Inline.unlinked(own));
    }

    private static boolean isElsewhere(Element link) {
        String address = link.attr("href");
        return !address.startsWith("#")
                && !address.startsWith("mailto:")
                && !address.startsWith("tel:")
                && !Inline.isAddress(link.text().strip(), address);
    }

    /** What an item's only {@code div} holds, or the item itself. */
    private static Element unwrapped(Element item) {
        Element only = item.firstElementChild();
        boolean mixed = item.childrenSize() != 1 || !item.ownText().isBlank();
        if (only == null || mixed || !only.normalName().equals("div")) {
            return item;
        }
        return unwrapped(only);
    }

    private static boolean isFirstParagraph(Node node, List<Node> own) {
        return node.normalName().equals("p") && Inline.text(own).isBlank();
    }

    private static String marker(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "- ";
        }
        int first = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        return first + list.children().indexOf(item) + ". ";
    }

    private void paragraph(List<Node> nodes) {
        if (!isSignpost(nodes)) {
            paragraph(Inline.text(nodes));
        }
    }

    private void paragraph(String words) {
        text.paragraph(callout(ANCHOR.matcher(words).replaceAll("")));
    }

    /** {@code [!NOTE] Words} becomes {@code Note: Words}. */
    private static String callout(String words) {
        return CALLOUT.matcher(words).replaceFirst(match -> {
            String kind = match.group(1);
            return kind.substring(0, 1).toUpperCase(Locale.ROOT)
                    + kind.substring(1).toLowerCase(Locale.ROOT) + ": ";
        });
    }

    private static boolean hasBlocks(Element element) {
        return element.children().stream().anyMatch(HtmlArticle::isBlock);
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element
                && !Inline.UNSEEN.contains(element.normalName())
                && (element.isBlock()
                        || CONTAINERS.contains(element.normalName())
                        || SKIPPED.contains(element.normalName()));
    }
}
