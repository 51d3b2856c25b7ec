package dev.attendant.sidecar.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps one of several entities that claim the same text: the certain, then the longer, then the more confident. */
final class Overlaps {

    private static final double CERTAIN = 0.95;
    private static final Comparator<Entity> BEST_FIRST = Comparator.comparing(
                    (Entity each) -> each.confidence() < CERTAIN)
            .thenComparingInt(each -> each.start() - each.end())
            .thenComparingDouble(each -> -each.confidence())
            .thenComparing(Entity::type)
            .thenComparingInt(Entity::start);

    private Overlaps() {}

    static List<Entity> resolve(List<Entity> entities) {
        List<Entity> kept = new ArrayList<>();
        entities.stream().sorted(BEST_FIRST).forEach(each -> addUnlessTaken(kept, each));
        kept.sort(Comparator.comparingInt(Entity::start));
        return List.copyOf(kept);
    }

    private static void addUnlessTaken(List<Entity> kept, Entity entity) {
        if (kept.stream().noneMatch(entity::overlaps)) {
            kept.add(entity);
        }
    }
}
