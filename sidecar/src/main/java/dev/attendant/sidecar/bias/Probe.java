package dev.attendant.sidecar.bias;

import java.util.List;

/** A message in wordings that should be understood alike; the others are compared with the first. */
record Probe(List<Wording> wordings) {

    Probe {
        wordings = List.copyOf(wordings);
        if (wordings.size() < 2) {
            throw new IllegalArgumentException("a probe needs two wordings to compare, but has " + wordings);
        }
    }

    Wording original() {
        return wordings.getFirst();
    }
}
