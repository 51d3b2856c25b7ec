package dev.attendant.sidecar.health;

/**
 * How one thing is.
 *
 * @param detail what an admin should know or do; may be empty
 */
public record Finding(Status status, String detail) {

    /** Whether it is there. */
    public enum Status {
        UP,
        DOWN,
        /** It is not set up, and not needed. */
        OFF
    }

    public static Finding up(String detail) {
        return new Finding(Status.UP, detail);
    }

    public static Finding down(String detail) {
        return new Finding(Status.DOWN, detail);
    }

    public static Finding off(String detail) {
        return new Finding(Status.OFF, detail);
    }
}
