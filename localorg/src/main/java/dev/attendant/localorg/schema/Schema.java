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
        tree.of("CustomObject").stream()
                .filter(object -> object.name().endsWith("__c"))
                .forEach(object -> schema.complete(object, tree));
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

    /** What follows from an object and its fields: owners and shares, settings' owners, change events. */
    private void complete(Component object, SourceTree tree) {
        Entity entity = find(object.name()).orElseThrow();
        if (object.document().first("customSettingsType").isPresent()) {
            entity.add(PackageObjects.setupOwner());
        } else if (!isDetail(object, tree)) {
            entity.add(PackageObjects.owner());
            put(PackageObjects.share(entity));
        }
        put(PackageObjects.changeEvent(entity));
    }

    /** A detail is owned by its master, so only others have an owner and shares. */
    private static boolean isDetail(Component object, SourceTree tree) {
        return tree.of("CustomField", object.name()).stream()
                .anyMatch(field -> field.document().text("type").equals(Optional.of("MasterDetail")));
    }
}
