package dev.attendant.localorg.reference;

import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.listing.Listing;
import dev.attendant.localorg.schema.Entity;
import java.util.Optional;
import java.util.Set;

/** Finds what a reference names, in the package or among the platform's own. */
final class Targets {

    private static final Set<String> OBJECTS = Listing.names(Targets.class, "standard-objects.txt");
    private static final Set<String> TABS = Listing.names(Targets.class, "standard-tabs.txt");

    /** What pages and lists may show of records of any kind. */
    private static final Set<String> ON_ALL_PAGES =
            Set.of("CreatedById", "IsProtected", "LastModifiedById", "NamespacePrefix");

    private final Deployment deployment;
    private final Labels labels;

    Targets(Deployment deployment) {
        this.deployment = deployment;
        this.labels = new Labels(deployment.tree());
    }

    Labels labels() {
        return labels;
    }

    Found find(String type, String name) {
        return switch (type) {
            case "CustomLabel" -> found(labels.has(name));
            case "CustomObject" -> object(name);
            case "CustomField" -> field(name);
            case "CustomTab" -> name.startsWith("standard-") ? standard(TABS.contains(name)) : plain(type, name);
            case "GenAiFunction" -> name.contains("__") ? Found.YES : plain(type, name);
            case "CustomApplication" -> name.startsWith("standard__") ? Found.YES : plain(type, name);
            default -> plain(type, name);
        };
    }

    /** A field of an object, or one behind a path of relationships. */
    Found field(String object, String path) {
        Optional<Entity> entity = deployment.schema().find(object);
        if (entity.isEmpty()) {
            return object(object);
        }
        int dot = path.indexOf('.');
        if (dot < 0) {
            return entity.get().field(path).isPresent() || ON_ALL_PAGES.contains(path) ? Found.YES : missing(path);
        }
        return entity.get()
                .relationship(path.substring(0, dot))
                .or(() -> entity.get().field(path.substring(0, dot)))
                .map(field -> field.targets().isEmpty()
                        ? Found.YES
                        : field(field.targets().getFirst(), path.substring(dot + 1)))
                .orElseGet(() -> missing(path.substring(0, dot)));
    }

    private Found field(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? missing(name) : field(name.substring(0, dot), name.substring(dot + 1));
    }

    private Found object(String name) {
        return deployment.schema().find(name).isPresent() || OBJECTS.contains(name) ? Found.YES : missing(name);
    }

    private Found plain(String type, String name) {
        return found(deployment.tree().has(type, name));
    }

    private static Found missing(String name) {
        return name.contains("__") ? Found.NO : Found.UNKNOWN_STANDARD;
    }

    private static Found standard(boolean known) {
        return known ? Found.YES : Found.UNKNOWN_STANDARD;
    }

    private static Found found(boolean known) {
        return known ? Found.YES : Found.NO;
    }
}
