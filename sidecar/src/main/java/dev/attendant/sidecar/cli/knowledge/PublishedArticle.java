package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.cli.client.SidecarReplies.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A published document written down anew as a page, so that another sidecar reads the same passages from it. */
final class PublishedArticle {

    private static final Pattern ITEM = Pattern.compile("- .*");
    private static final Pattern STEP = Pattern.compile("[0-9]{1,3}\\. .*");

    private final StringBuilder page = new StringBuilder();
    private List<String> headings = List.of();
    private String list = "";

    private PublishedArticle() {}

    /** The page of a document's passages. */
    static String html(List<Passage> passages) {
        PublishedArticle article = new PublishedArticle();
        passages.forEach(article::add);
        article.enter("");
        return article.page.toString();
    }

    private void add(Passage passage) {
        if (!passage.headings().equals(headings)) {
            enter("");
            head(passage.headings());
        }
        passage.text().lines().filter(line -> !line.isBlank()).forEach(this::line);
    }

    /** Writes the headings from the first that differs on; a page's own title is of level one. */
    private void head(List<String> wanted) {
        int level = 0;
        while (level < Math.min(wanted.size(), headings.size())
                && wanted.get(level).equals(headings.get(level))) {
            level++;
        }
        for (int next = Math.min(level, Math.max(0, wanted.size() - 1)); next < wanted.size(); next++) {
            element("h" + Math.min(6, next + 2), wanted.get(next));
        }
        headings = new ArrayList<>(wanted);
    }

    private void line(String line) {
        if (ITEM.matcher(line).matches()) {
            enter("ul");
            element("li", line.substring(2));
        } else if (STEP.matcher(line).matches()) {
            enter("ol");
            element("li", line.substring(line.indexOf(' ') + 1));
        } else {
            enter("");
            element("p", line);
        }
    }

    private void enter(String wanted) {
        if (!wanted.equals(list)) {
            page.append(list.isEmpty() ? "" : "</" + list + ">").append(wanted.isEmpty() ? "" : "<" + wanted + ">");
            list = wanted;
        }
    }

    private void element(String tag, String text) {
        page.append('<').append(tag).append('>');
        page.append(text.replace("&", "&amp;").replace("<", "&lt;"));
        page.append("</").append(tag).append(">\n");
    }
}
