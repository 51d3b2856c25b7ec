package dev.attendant.localorg.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An object with its fields and child relationships, found in any case. */
public final class Entity {

    private final String name;
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, Field> relationships = new HashMap<>();
    private final Map<String, String> children = new HashMap<>();

    Entity(String name, Collection<Field> fields, Map<String, String> children) {
        this.name = name;
        fields.forEach(this::add);
        children.forEach(this::addChild);
    }

    void add(Field field) {
        fields.put(key(field.name()), field);
        field.relationship().ifPresent(relationship -> relationships.put(key(relationship), field));
    }

    void addChild(String relationship, String object) {
        children.put(key(relationship), object);
    }

    public String name() {
        return name;
    }

    public Optional<Field> field(String fieldName) {
        return Optional.ofNullable(fields.get(key(fieldName)));
    }

    /** The field that a parent relationship such as {@code Case__r} belongs to. */
    public Optional<Field> relationship(String relationshipName) {
        return Optional.ofNullable(relationships.get(key(relationshipName)));
    }

    /** The object behind a child relationship such as {@code Turns__r}. */
    public Optional<String> child(String relationshipName) {
        return Optional.ofNullable(children.get(key(relationshipName)));
    }

    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
