package dev.attendant.sidecar.care.link;

import java.util.Map;
import java.util.Set;

/** Looks whether web addresses lead somewhere. */
@FunctionalInterface
public interface LinkProbe {

    /** A probe that asks nobody and finds nothing. */
    static LinkProbe none() {
        return addresses -> Map.of();
    }

    /**
     * Asks for pages.
     *
     * @param addresses of the schemes http and https, without what follows {@code #}
     * @return those that lead nowhere, each with the reason
     */
    Map<String, String> dead(Set<String> addresses);
}
