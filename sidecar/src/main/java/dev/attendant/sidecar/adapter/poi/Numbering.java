package dev.attendant.sidecar.adapter.poi;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Counts the items of a document's lists as Word does. */
final class Numbering {

    private static final String BULLET = "- ";

    private final Map<BigInteger, Map<Integer, Integer>> counts = new HashMap<>();

    /** What stands before a list item, such as {@code 2. }; empty where the paragraph is none. */
    String marker(XWPFParagraph paragraph, String style) {
        BigInteger list = paragraph.getNumID();
        if (list == null || list.signum() == 0) {
            return style.startsWith("list bullet") ? BULLET : "";
        }
        String format = paragraph.getNumFmt();
        if (format == null || format.equals("bullet") || format.equals("none")) {
            return BULLET;
        }
        int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        return next(list, level) + ". ";
    }

    /** An item of an outer level lets the inner ones begin anew. */
    private int next(BigInteger list, int level) {
        Map<Integer, Integer> levels = counts.computeIfAbsent(list, id -> new HashMap<>());
        levels.keySet().removeIf(other -> other > level);
        return levels.merge(level, 1, Integer::sum);
    }
}
