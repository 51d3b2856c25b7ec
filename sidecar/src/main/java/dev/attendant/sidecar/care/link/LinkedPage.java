package dev.attendant.sidecar.care.link;

import dev.attendant.sidecar.knowledge.DocumentVersion;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A document as links see it.
 *
 * @param location its path below the folder, with {@code /} between names
 * @param number what its address ends in on the web: its {@code id} in front matter; empty where it has none
 * @param links in order
 * @param anchors what links may name after {@code #}, in lower case
 */
public record LinkedPage(String location, String title, String number, List<Link> links, Set<String> anchors) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)#>\"]+");

    public LinkedPage {
        links = List.copyOf(links);
        anchors = Set.copyOf(anchors);
    }

    /**
     * A published document, whose text shows the addresses on the web that it links to. What its anchors were called is
     * not kept, so only pages are looked for.
     */
    public static LinkedPage of(DocumentVersion document) {
        List<Link> links = ADDRESS.matcher(document.text())
                .results()
                .map(found -> new Link("", found.group()))
                .toList();
        return new LinkedPage(
                document.location(), document.title(), document.attributes().getOrDefault("id", ""), links, Set.of());
    }
}
