package dev.attendant.sidecar.adapter.markup;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a line, with the addresses that links lead to where the words do not show them. */
final class Inline {

    /** Elements within a line whose content nobody reads. */
    static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "iframe", "svg", "img");

    private static final Pattern AROUND_ADDRESS = Pattern.compile("^https?://(www\\.)?|/$");

    private Inline() {}

    static String text(Element element) {
        return text(element.childNodes());
    }

    static String text(List<Node> nodes) {
        StringBuilder words = new StringBuilder();
        nodes.forEach(node -> append(node, words));
        return words.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** The words alone, without the addresses that links lead to. */
    static String unlinked(List<Node> nodes) {
        StringBuilder words = new StringBuilder();
        nodes.forEach(node -> words.append(
                switch (node) {
                    case TextNode text -> text.getWholeText();
                    case Element element when UNSEEN.contains(element.normalName()) -> "";
                    case Element element -> element.wholeText();
                    default -> "";
                }));
        return words.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Whether the words of a link are its own address. */
    static boolean isAddress(String said, String address) {
        return bare(said).equals(bare(address));
    }

    private static void append(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText());
        } else if (node instanceof Element element) {
            appendElement(element, words);
        }
    }

    private static void appendElement(Element element, StringBuilder words) {
        if (UNSEEN.contains(element.normalName())) {
            return;
        }
        switch (element.normalName()) {
            case "br" -> words.append(' ');
            case "a" -> appendLink(element, words);
            default -> {
                boolean apart = element.isBlock();
                words.append(apart ? " " : "");
                element.childNodes().forEach(child -> append(child, words));
                words.append(apart ? " " : "");
            }
        }
    }

    private static void appendLink(Element link, StringBuilder words) {
        StringBuilder shown = new StringBuilder();
        link.childNodes().forEach(child -> append(child, shown));
        words.append(shown);
        String address = link.attr("href");
        String said = shown.toString().strip();
        boolean visible = said.isEmpty() || isAddress(said, address);
        if (address.matches("https?://\\S+") && !visible) {
            words.append(" (").append(address).append(')');
        }
    }

    /** An address as people write it. */
    private static String bare(String address) {
        return AROUND_ADDRESS.matcher(address).replaceAll("");
    }
}
