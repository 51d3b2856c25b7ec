package dev.attendant.localorg.problem;

/**
 * One thing that an org would refuse, or one that deserves a look.
 *
 * @param check the check that found it, such as {@code soql}
 * @param message in the words of an org, without a line break
 */
public record Problem(Position position, Severity severity, String check, String message)
        implements Comparable<Problem> {

    public Problem {
        message = message.replaceAll("\\s+", " ").strip();
        if (message.isEmpty()) {
            throw new IllegalArgumentException("A problem needs a message");
        }
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        int byPosition = position.compareTo(other.position);
        return byPosition != 0 ? byPosition : message.compareTo(other.message);
    }
}
