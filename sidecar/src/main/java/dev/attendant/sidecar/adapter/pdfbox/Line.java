package dev.attendant.sidecar.adapter.pdfbox;

import java.util.List;

/**
 * A line as it stands on a page; lengths are in points, from the upper left corner.
 *
 * @param cells its words, apart where a gap is so wide that they stand in columns
 * @param size of its letters
 * @param bottom where its letters stand
 */
record Line(
        int page,
        List<String> cells,
        float size,
        boolean bold,
        float left,
        float right,
        float bottom,
        float pageHeight) {

    Line {
        cells = List.copyOf(cells);
    }

    String text() {
        return String.join(" ", cells);
    }

    boolean isRow() {
        return cells.size() > 1;
    }

    /** Sizes that look the same are the same. */
    float roundedSize() {
        return Math.round(size * 2) / 2f;
    }
}
