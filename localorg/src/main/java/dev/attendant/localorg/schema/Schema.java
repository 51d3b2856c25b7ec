package dev.attendant.localorg.schema;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.SourceTree;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All objects of an org that holds the package; found in any case. */
public final class Schema {

    private final Map<String, Optional<Entity>> entities = new HashMap<>();

    private Schema() {}

    public static Schema of(SourceTree tree) {
        Schema schema = new Schema();
        tree.of("CustomObject").stream()
                .filter(object -> object.name().contains("__"))
                .forEach(object -> schema.put(PackageObjects.withSystemFields(object.name())));
        tree.of("CustomField").forEach(schema::addField);
        tree.of("CustomObject").forEach(object -> schema.addOwner(object, tree));
        return schema;
    }

    public Optional<Entity> find(String name) {
        return entities.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> StandardObjects.find(name));
    }

    /** A field of an object; empty where either is unknown. */
    public Optional<Field> field(String object, String fieldName) {
        return find(object).flatMap(entity -> entity.field(fieldName));
    }

    private void put(Entity entity) {
        entities.put(entity.name().toLowerCase(Locale.ROOT), Optional.of(entity));
    }

    private void addField(Component component) {
        Field field = PackageObjects.field(component);
        find(component.owner()).ifPresent(entity -> entity.add(field));
        component
                .document()
                .text("relationshipName")
                .ifPresent(name -> field.targets().stream()
                        .flatMap(target -> find(target).stream())
                        .forEach(target -> target.addChild(name + "__r", component.owner())));
    }

    /** A detail is owned by its master, so only others have an owner and shares. */
    private void addOwner(Component object, SourceTree tree) {
        boolean isDetail = tree.of("CustomField", object.name()).stream()
                .anyMatch(field -> field.document().text("type").equals(Optional.of("MasterDetail")));
        if (object.name().endsWith("__c") && !isDetail) {
            find(object.name()).ifPresent(entity -> {
                entity.add(PackageObjects.owner());
                put(PackageObjects.share(entity));
            });
        }
    }
}
