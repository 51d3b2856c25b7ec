package dev.attendant.sidecar.tenant;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names the models for requests of one kind.
 *
 * @param name what traces call it
 * @param models as {@code provider/name}, each once; the one to be tried first in front
 * @param prefer in place of the tenant's own preference
 */
public record RouteRule(String name, RouteCondition when, List<String> models, Optional<Preference> prefer) {

    private static final int LONGEST_NAME = 80;

    public RouteRule {
        models = List.copyOf(models);
        require(!name.isBlank() && name.length() <= LONGEST_NAME, "a route's name has 1 to 80 characters");
        require(!models.isEmpty(), "the route \"" + name + "\" names no model");
        require(Set.copyOf(models).size() == models.size(), "the route \"" + name + "\" names a model twice");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
