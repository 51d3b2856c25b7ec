package dev.attendant.sidecar.conversation;

import java.util.UUID;

/** Identifies a turn; a UUIDv7, so that ids sort by the time of acceptance. */
public record TurnId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
