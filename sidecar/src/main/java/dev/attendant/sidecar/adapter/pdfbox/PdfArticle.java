package dev.attendant.sidecar.adapter.pdfbox;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.ArticleWriter;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lays lines out again as the headings, paragraphs, list items and rows that they were before they became pages. */
final class PdfArticle {

    private static final Pattern CONTENTS_LINE = Pattern.compile(".{1,200}?(?:\\.\\s?){4,200}+\\s*\\d{1,4}");

    /** Lines further apart, in letter heights, belong to two paragraphs. */
    private static final float PARAGRAPH_GAP = 1.75f;

    private final List<Line> lines;
    private final Sizes sizes;
    private final ArticleWriter text = new ArticleWriter();
    private final List<Line> rows = new ArrayList<>();
    private Paragraph open = Paragraph.none();
    private String title = "";

    PdfArticle(List<Line> lines) {
        this.lines = lines.stream()
                .filter(line -> !CONTENTS_LINE.matcher(line.text()).matches())
                .toList();
        this.sizes = Sizes.of(this.lines);
    }

    /**
     * Reads the lines.
     *
     * @param named the title, or empty to take the largest words of the first page
     */
    Article read(String named, String location) {
        title = named.isBlank() ? largest() : named;
        int at = 0;
        while (at < lines.size()) {
            at = add(at);
        }
        endParagraph();
        endRows();
        if (text.isEmpty()) {
            throw new UnreadableDocumentException("the PDF has no text but titles");
        }
        return text.article(title.isBlank() ? location : title, Map.of());
    }

    /** The first heading in the largest letters of the first page; empty where it has none. */
    private String largest() {
        int first = lines.isEmpty() ? 0 : lines.getFirst().page();
        int best = -1;
        for (int i = 0; i < lines.size() && lines.get(i).page() == first; i++) {
            boolean larger =
                    best < 0 || lines.get(i).roundedSize() > lines.get(best).roundedSize();
            if (larger && sizes.level(lines.get(i)) > 0) {
                best = i;
            }
        }
        return best < 0 ? "" : headingFrom(best);
    }

    /** Takes the block up that begins at a line; where the next one begins. */
    private int add(int at) {
        Line line = lines.get(at);
        int level = sizes.level(line);
        if (level > 0) {
            endParagraph();
            endRows();
            String words = headingFrom(at);
            if (!words.equals(title)) {
                text.heading(level, words);
            }
            return headingEnd(at);
        }
        addBody(line);
        return at + 1;
    }

    private void addBody(Line line) {
        if (line.isRow() && !Paragraph.isItem(line)) {
            endParagraph();
            rows.add(line);
            return;
        }
        endRows();
        if (!open.goesOnWith(line, PARAGRAPH_GAP)) {
            endParagraph();
            open = Paragraph.of(line);
        } else {
            open = open.plus(line);
        }
    }

    private void endParagraph() {
        open.writeTo(text);
        open = Paragraph.none();
    }

    private void endRows() {
        if (!rows.isEmpty()) {
            new PdfRows(rows).writeTo(text);
            rows.clear();
        }
    }

    /** A heading may take several lines of the same letters. */
    private String headingFrom(int start) {
        return String.join(
                " ",
                lines.subList(start, headingEnd(start)).stream().map(Line::text).toList());
    }

    private int headingEnd(int start) {
        Line first = lines.get(start);
        int end = start + 1;
        while (end < lines.size() && isSameHeading(first, lines.get(end - 1), lines.get(end))) {
            end++;
        }
        return end;
    }

    private boolean isSameHeading(Line first, Line before, Line next) {
        return next.page() == first.page()
                && sizes.level(next) == sizes.level(first)
                && next.roundedSize() == first.roundedSize()
                && next.bottom() - before.bottom() < PARAGRAPH_GAP * first.size()
                && next.bottom() > before.bottom();
    }
}
