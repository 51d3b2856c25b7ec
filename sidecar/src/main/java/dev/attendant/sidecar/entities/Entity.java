package dev.attendant.sidecar.entities;

/**
 * Something that a message names.
 *
 * @param value normalised as its {@link EntityType} says
 * @param text as the customer wrote it
 * @param start where it begins in the message, in UTF-16 code units
 * @param end behind its last code unit
 * @param confidence between 0 and 1
 */
public record Entity(EntityType type, String value, String text, int start, int end, double confidence) {

    public Entity {
        if (start < 0 || end - start != text.length() || text.isEmpty()) {
            throw new IllegalArgumentException("no place for \"" + text + "\": " + start + " to " + end);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, but is " + confidence);
        }
    }

    /** The entity at a place of a message. */
    public static Entity in(String message, int start, int end, EntityType type, String value, double confidence) {
        return new Entity(type, value, message.substring(start, end), start, end, confidence);
    }

    public boolean overlaps(Entity other) {
        return start < other.end && other.start < end;
    }
}
