package dev.attendant.sidecar.adapter.csv;

import java.util.Comparator;
import java.util.stream.Stream;

/** Finds what stands between a table's values. */
final class Delimiter {

    private Delimiter() {}

    /** The most frequent candidate in the row of headings, quoted words not counted; a comma where there is none. */
    static char of(String text) {
        String headings = headings(text);
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(candidate -> times(candidate, headings)))
                .filter(best -> times(best, headings) > 0)
                .orElse(',');
    }

    private static long times(char candidate, String headings) {
        return headings.chars().filter(c -> c == candidate).count();
    }

    private static String headings(String text) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && !plain.isEmpty()) {
                break;
            } else if (!quoted) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
