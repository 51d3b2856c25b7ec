package dev.attendant.sidecar.knowledge;

import java.util.ArrayList;
import java.util.List;

/** The headings above the place that is being read. */
final class Headings {

    private final List<Integer> levels = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /** A heading ends every section of its own level or deeper. */
    void enter(int level, String heading) {
        while (!levels.isEmpty() && levels.getLast() >= level) {
            levels.removeLast();
            words.removeLast();
        }
        levels.add(level);
        words.add(heading);
    }

    List<String> path() {
        return List.copyOf(words);
    }
}
