package dev.attendant.sidecar.turn;

import java.time.Instant;

/**
 * What a tool would do to the world, for a person to confirm or to refuse.
 *
 * @param id whoever has it can confirm exactly this
 * @param tool the tool's name
 * @param arguments what it would be called with, as a JSON object
 * @param says what the person is asked
 * @param expiresAt from when on it is too late
 */
public record Proposed(String id, String tool, String arguments, String says, Instant expiresAt) {

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
