package dev.attendant.localorg.source;

import dev.attendant.localorg.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All components of a package; names are found in any case, as in an org. */
public final class SourceTree {

    private final List<Component> components;
    private final List<Problem> unreadable;
    private final Map<String, Component> byName = new HashMap<>();

    SourceTree(List<Component> components, List<Problem> unreadable) {
        this.components = List.copyOf(components);
        this.unreadable = List.copyOf(unreadable);
        components.forEach(component -> byName.put(key(component.type(), component.name()), component));
    }

    public List<Component> components() {
        return components;
    }

    public List<Component> of(String type) {
        return components.stream()
                .filter(component -> component.type().equals(type))
                .toList();
    }

    /** The components of a type that belong to an object. */
    public List<Component> of(String type, String owner) {
        return of(type).stream()
                .filter(component -> component.owner().equalsIgnoreCase(owner))
                .toList();
    }

    public Optional<Component> find(String type, String name) {
        return Optional.ofNullable(byName.get(key(type, name)));
    }

    public boolean has(String type, String name) {
        return byName.containsKey(key(type, name));
    }

    /** Files that are no component, or could not be read as one. */
    public List<Problem> unreadable() {
        return unreadable;
    }

    private static String key(String type, String name) {
        return type + ":" + name.toLowerCase(Locale.ROOT);
    }
}
