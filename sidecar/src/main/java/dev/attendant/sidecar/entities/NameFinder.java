package dev.attendant.sidecar.entities;

import java.util.List;

/** Finds names of people, places and organisations. */
public interface NameFinder {

    /**
     * Entities of the types {@link EntityType#PERSON}, {@link EntityType#PLACE} and {@link EntityType#ORGANISATION}.
     */
    List<Entity> names(String message);
}
