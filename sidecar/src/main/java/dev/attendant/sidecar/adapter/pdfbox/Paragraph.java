package dev.attendant.sidecar.adapter.pdfbox;

import dev.attendant.sidecar.knowledge.ArticleWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph or list item as it grows line by line.
 *
 * @param marker what stands before it; empty for a paragraph
 * @param words what it says so far
 * @param last its last line; null before the first
 * @param widest where its longest line ends, in points
 */
record Paragraph(String marker, String words, @Nullable Line last, float widest) {

    private static final Pattern ITEM =
            Pattern.compile("(?:[•◦▪‣●○■□–*·\\uf0b7-]|(\\d{1,3})[.)]|[a-z][.)])\\s+(\\S.*)");

    /** A line that ends earlier than this part of the longest one ends a paragraph, if it ends a sentence too. */
    private static final float SHORT = 0.8f;

    private static final int LONGEST = 5_000;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]['\"”’)]?$");
    private static final Pattern PARTED = Pattern.compile("\\p{L}[-\\u00ad]$");

    static Paragraph none() {
        return new Paragraph("", "", null, 0);
    }

    static boolean isItem(Line line) {
        return ITEM.matcher(line.text()).matches();
    }

    static Paragraph of(Line line) {
        Matcher item = ITEM.matcher(line.text());
        if (!item.matches()) {
            return new Paragraph("", line.text(), line, line.right());
        }
        String number = item.group(1);
        return new Paragraph(number == null ? "- " : number + ". ", item.group(2), line, line.right());
    }

    boolean goesOnWith(Line line, float mostGap) {
        if (last == null
                || words.length() > LONGEST
                || isItem(line)
                || Math.abs(line.size() - last.size()) > 1
                || line.bold() != last.bold()) {
            return false;
        }
        boolean sentenceEnds = SENTENCE_END.matcher(end(words)).find();
        if (line.page() != last.page() || line.bottom() <= last.bottom()) {
            return !sentenceEnds && Character.isLowerCase(line.text().codePointAt(0));
        }
        boolean near = line.bottom() - last.bottom() <= mostGap * last.size();
        return near && !(sentenceEnds && last.right() < SHORT * widest);
    }

    Paragraph plus(Line line) {
        return new Paragraph(marker, joined(words, line.text()), line, Math.max(widest, line.right()));
    }

    void writeTo(ArticleWriter text) {
        if (marker.isEmpty()) {
            text.paragraph(words);
        } else {
            text.listItem(marker, words);
        }
    }

    /** A word that was parted at the end of a line is one again. */
    private static String joined(String words, String more) {
        boolean parted = PARTED.matcher(end(words)).find() && Character.isLowerCase(more.codePointAt(0));
        return parted ? words.substring(0, words.length() - 1) + more : words + " " + more;
    }

    private static String end(String words) {
        return words.substring(Math.max(0, words.length() - 4));
    }
}
