package dev.attendant.sidecar.adapter.pdfbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what stands above and below the text of every page from the text: running titles and page numbers. */
final class Margins {

    /** Part of a page's height that each of its margins may take. */
    private static final float HEIGHT = 0.13f;

    private static final int LEAST_PAGES = 3;
    private static final double LEAST_SHARE = 0.3;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)[-–—|\\s]*(?:page|seite|p\\.)?\\s*(?:\\d{1,4}|[ivxl]{1,7})"
                    + "(?:\\s*(?:of|von|/)\\s*\\d{1,4})?[-–—|\\s]*");

    private Margins() {}

    static List<Line> without(List<Line> lines, int pages) {
        Map<String, Set<Integer>> places = new HashMap<>();
        lines.stream()
                .filter(Margins::isInMargin)
                .forEach(line -> places.computeIfAbsent(form(line), form -> new HashSet<>())
                        .add(line.page()));
        double least = Math.max(LEAST_PAGES, LEAST_SHARE * pages);
        places.values().removeIf(on -> on.size() < least);
        return lines.stream()
                .filter(line -> !isInMargin(line) || !(isPageNumber(line) || places.containsKey(form(line))))
                .toList();
    }

    private static boolean isInMargin(Line line) {
        float place = line.bottom() / line.pageHeight();
        return place < HEIGHT || place > 1 - HEIGHT;
    }

    private static boolean isPageNumber(Line line) {
        return PAGE_NUMBER.matcher(line.text()).matches();
    }

    /** A running title may hold the page's number. */
    private static String form(Line line) {
        return line.text().replaceAll("\\d+", "#");
    }
}
