package dev.attendant.sidecar.knowledge.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Blocks that so many of a folder's documents share that they are part of its frame: banners, footers, feedback. */
final class Boilerplate {

    private static final int LEAST_DOCUMENTS = 5;
    private static final double LEAST_SHARE = 0.3;

    private final Set<String> frame;

    private Boilerplate(Set<String> frame) {
        this.frame = frame;
    }

    /** @param documents what each document's blocks say */
    static Boilerplate of(Collection<Set<String>> documents) {
        Map<String, Integer> times = new HashMap<>();
        documents.forEach(blocks -> blocks.forEach(block -> times.merge(block, 1, Integer::sum)));
        double least = Math.max(LEAST_DOCUMENTS, LEAST_SHARE * documents.size());
        return new Boilerplate(times.entrySet().stream()
                .filter(block -> block.getValue() >= least)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** A document's share of the frame; nothing where it says nothing else. */
    Set<String> in(Set<String> blocks) {
        Set<String> shared = blocks.stream().filter(frame::contains).collect(Collectors.toUnmodifiableSet());
        return shared.size() == blocks.size() ? Set.of() : shared;
    }
}
