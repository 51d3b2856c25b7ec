package dev.attendant.localorg.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what one check finds. */
public final class Problems {

    private final String check;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String check) {
        this.check = check;
    }

    public void error(Position position, String message) {
        found.add(new Problem(position, Severity.ERROR, check, message));
    }

    public void warning(Position position, String message) {
        found.add(new Problem(position, Severity.WARNING, check, message));
    }

    /** All that was found, each once, in the order of the files. */
    public List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
