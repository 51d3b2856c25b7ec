package dev.attendant.sidecar.grounding;

import java.util.List;

/**
 * What the check of a sentence came to.
 *
 * @param score how likely it is supported, between 0 and 1
 * @param places what it rests on, the best first; where it is unsupported, what comes nearest
 */
public record Support(Reason reason, double score, List<Place> places) {

    public Support {
        places = List.copyOf(places);
    }

    public boolean isSupported() {
        return reason.isSupporting();
    }
}
