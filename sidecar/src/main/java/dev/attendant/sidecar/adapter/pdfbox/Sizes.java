package dev.attendant.sidecar.adapter.pdfbox;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the sizes of letters mean in a document.
 *
 * @param body the size that most letters have
 * @param headings larger sizes, the largest first
 */
record Sizes(float body, List<Float> headings) {

    private static final float LARGER = 1.12f;
    private static final int LONGEST_HEADING = 150;
    private static final int MOST_LEVELS = 5;

    static Sizes of(List<Line> lines) {
        Map<Float, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.roundedSize(), line.text().length(), Integer::sum));
        float body = letters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0f);
        Set<Float> all = letters.keySet();
        return new Sizes(
                body,
                all.stream()
                        .filter(size -> size >= body * LARGER)
                        .sorted(Comparator.reverseOrder())
                        .limit(MOST_LEVELS)
                        .toList());
    }

    /** The level of a heading, 1 for the largest letters; 0 where a line is none. */
    int level(Line line) {
        if (line.text().length() > LONGEST_HEADING
                || line.isRow()
                || line.text().matches("[\\W\\d]*")) {
            return 0;
        }
        if (line.roundedSize() > body) {
            return headings.indexOf(line.roundedSize()) + 1;
        }
        boolean ends = line.text().matches(".*[.,;:!]");
        return line.bold() && !ends && line.roundedSize() == body ? headings.size() + 1 : 0;
    }
}
