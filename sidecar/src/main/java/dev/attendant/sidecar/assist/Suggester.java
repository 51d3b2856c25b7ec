package dev.attendant.sidecar.assist;

import java.util.Optional;

/** Suggests replies to service agents. */
@FunctionalInterface
public interface Suggester {

    /** A suggestion; empty where the tenant has no such conversation. */
    Optional<Suggestion> suggest(SuggestionRequest request);
}
