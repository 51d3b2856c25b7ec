package dev.attendant.localorg.problem;

import java.nio.file.Path;

/** A place in a file; line and column begin at one. */
public record Position(Path file, int line, int column) implements Comparable<Position> {

    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("Lines and columns begin at one, not at " + line + ":" + column);
        }
    }

    public static Position startOf(Path file) {
        return new Position(file, 1, 1);
    }

    @Override
    public int compareTo(Position other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
