package dev.attendant.sidecar.adapter.poi;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.ArticleWriter;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Walks a document from top to bottom; headers, footers and tables of contents are no part of what it says. */
final class DocxArticle {

    private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");
    private static final Pattern CONTENTS_LINE = Pattern.compile("[^\\n]*\\t\\d{1,4}");

    private final XWPFDocument document;
    private final DocumentSource source;
    private final ArticleWriter text = new ArticleWriter();
    private final Numbering numbering = new Numbering();
    private String title;

    DocxArticle(XWPFDocument document, DocumentSource source) {
        this.document = document;
        this.source = source;
        this.title = source.title();
    }

    Article read() {
        document.getBodyElements().forEach(this::add);
        if (text.isEmpty()) {
            throw new UnreadableDocumentException(
                    "the document has no text; where it holds pictures of text, type that out");
        }
        return text.article(title(), Map.of());
    }

    private String title() {
        String named = document.getProperties().getCoreProperties().getTitle();
        String other = named == null || named.isBlank() ? source.location() : named.strip();
        return title.isBlank() ? other : title;
    }

    private void add(IBodyElement element) {
        switch (element) {
            case XWPFParagraph paragraph -> add(paragraph);
            case XWPFTable table -> new DocxTable(table).writeTo(text);
            case XWPFSDT control -> control.getContent().getText().lines().forEach(this::addControlled);
            default -> {}
        }
    }

    private void addControlled(String line) {
        if (!CONTENTS_LINE.matcher(line).matches()) {
            text.paragraph(line.strip());
        }
    }

    private void add(XWPFParagraph paragraph) {
        String words = Words.of(paragraph);
        String style = style(paragraph);
        Matcher heading = HEADING.matcher(style);
        if (style.equals("title") && title.isBlank()) {
            title = words;
        } else if (heading.matches()) {
            heading(Integer.parseInt(heading.group(1)), words);
        } else if (!style.startsWith("toc ")) {
            addBody(paragraph, words, style);
        }
    }

    private void heading(int level, String words) {
        if (title.isBlank() && text.isEmpty()) {
            title = words;
        } else if (!words.equals(title)) {
            text.heading(level, words);
        }
    }

    private void addBody(XWPFParagraph paragraph, String words, String style) {
        String marker = words.isBlank() ? "" : numbering.marker(paragraph, style);
        if (marker.isEmpty()) {
            text.paragraph(words);
        } else {
            text.listItem(marker, words);
        }
    }

    /** The style's name, which is English in every language of Word, or else its id; empty where it has none. */
    private String style(XWPFParagraph paragraph) {
        String id = paragraph.getStyleID();
        XWPFStyle style = id == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(id);
        String name = style == null ? id : style.getName();
        return Objects.requireNonNullElse(name, "").toLowerCase(Locale.ROOT);
    }
}
