package dev.attendant.sidecar.adapter.markup;

import dev.attendant.sidecar.care.link.Link;
import dev.attendant.sidecar.care.link.LinkReader;
import dev.attendant.sidecar.care.link.LinkedPage;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the links and anchors of Markdown and HTML; other formats have none that we know of. */
public final class MarkupLinks implements LinkReader {

    /** An anchor that Markdown gives a heading by hand. */
    private static final Pattern NAMED = Pattern.compile("\\{#([^}\\s]{1,200})[^}]{0,200}}");

    @Override
    public LinkedPage read(DocumentSource source) {
        Map<String, String> attributes = Map.of();
        String html = "";
        if (source.format() == DocumentFormat.MARKDOWN) {
            MarkdownReader.Rendered rendered = MarkdownReader.rendered(source.text());
            attributes = rendered.frontMatter();
            html = rendered.html();
        } else if (source.format() == DocumentFormat.HTML) {
            html = source.text();
        }
        Document page = Jsoup.parse(html);
        String title = source.title().isBlank() ? attributes.getOrDefault("title", page.title()) : source.title();
        return new LinkedPage(
                source.location(),
                title.isBlank() ? source.location() : title,
                attributes.getOrDefault("id", source.attributes().getOrDefault("id", "")),
                links(page),
                anchors(page));
    }

    private static List<Link> links(Document page) {
        return page.select("a[href]").stream()
                .map(link -> new Link(link.text().strip(), link.attr("href")))
                .toList();
    }

    /** Elements with an id, and headings by the names that renderers give them. */
    private static Set<String> anchors(Document page) {
        Set<String> anchors = new HashSet<>();
        page.select("[id]").forEach(element -> anchors.add(element.id().toLowerCase(Locale.ROOT)));
        page.select("a[name]")
                .forEach(element -> anchors.add(element.attr("name").toLowerCase(Locale.ROOT)));
        page.select("h1, h2, h3, h4, h5, h6").forEach(heading -> anchors.addAll(names(heading)));
        Matcher named = NAMED.matcher(page.text());
        while (named.find()) {
            anchors.add(named.group(1).toLowerCase(Locale.ROOT));
        }
        return anchors;
    }

    /** As GitHub names headings, with punctuation left out, and as others do, with a hyphen for it. */
    private static Set<String> names(Element heading) {
        String words = NAMED.matcher(heading.text()).replaceAll("").strip().toLowerCase(Locale.ROOT);
        String kept = words.replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "").replace(' ', '-');
        String joined = words.replaceAll("[^\\p{L}\\p{M}\\p{N}_]+", "-").replaceAll("^-|-$", "");
        return Set.copyOf(List.of(kept, joined, kept.replaceAll("-{2,}", "-")));
    }
}
