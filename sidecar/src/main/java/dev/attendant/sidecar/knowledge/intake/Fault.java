package dev.attendant.sidecar.knowledge.intake;

/**
 * Something that was skipped.
 *
 * @param place the file, and where it holds many documents the row
 */
public record Fault(String place, String reason) {

    static Fault inRow(String location, int number, String reason) {
        return new Fault(location + ", row " + number, reason);
    }
}
