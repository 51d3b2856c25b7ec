package dev.attendant.sidecar.adapter.pdfbox;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines of a document down, with their places and letters. */
final class LineStripper extends PDFTextStripper {

    /** A gap between words of more letter heights parts columns; spaces are a quarter. */
    private static final float WIDE_GAP = 1.6f;

    private final List<Line> lines = new ArrayList<>();
    private final List<TextPosition> letters = new ArrayList<>();
    private final List<StringBuilder> cells = new ArrayList<>();

    private LineStripper() {}

    static List<Line> lines(PDDocument document) throws IOException {
        LineStripper stripper = new LineStripper();
        stripper.writeText(document, Writer.nullWriter());
        return stripper.lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty() || text.isBlank()) {
            return;
        }
        boolean apart = !letters.isEmpty() && gap(letters.getLast(), positions.getFirst());
        if (cells.isEmpty() || apart) {
            cells.add(new StringBuilder());
        }
        cells.getLast().append(cells.getLast().isEmpty() ? "" : " ").append(text.replace('\0', ' '));
        letters.addAll(positions);
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        List<String> words = cells.stream()
                .map(cell -> cell.toString().replaceAll("[\\s\\u00a0]+", " ").strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (!words.isEmpty() && !letters.isEmpty()) {
            lines.add(line(words));
        }
        cells.clear();
        letters.clear();
    }

    private Line line(List<String> words) {
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        float size = (float) letters.stream()
                .mapToDouble(TextPosition::getFontSizeInPt)
                .average()
                .orElse(0);
        return new Line(
                getCurrentPageNo(),
                words,
                size,
                letters.stream().allMatch(letter -> isBold(letter.getFont())),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                first.getPageHeight());
    }

    private static boolean gap(TextPosition before, TextPosition after) {
        float between = after.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        return between > WIDE_GAP * before.getFontSizeInPt();
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName();
        return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
    }
}
