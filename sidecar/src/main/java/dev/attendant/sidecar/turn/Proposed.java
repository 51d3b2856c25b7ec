package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.action.Proposal;
import java.time.Instant;
import java.util.stream.Collectors;

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

    /** In the words of the tool alone, since a model's might say something else than what would be done. */
    static Proposed of(Proposal proposal, String language) {
        return new Proposed(
                proposal.token(),
                proposal.tool(),
                proposal.arguments().json(),
                Replies.in(language).proposal(named(proposal)),
                proposal.expiresAt());
    }

    private static String named(Proposal proposal) {
        String values = proposal.arguments().values().entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", "));
        String name = proposal.tool().replace('_', ' ');
        return values.isEmpty() ? name : name + " (" + values + ")";
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
