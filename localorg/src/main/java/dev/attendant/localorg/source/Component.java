package dev.attendant.localorg.source;

import dev.attendant.localorg.problem.Position;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One component of the package.
 *
 * @param name as package.xml names it, such as {@code Case.Intent__c} or {@code Folder/Report}
 * @param file its metadata file
 * @param document the root element of that file
 * @param content the class or trigger itself, or the folder of a bundle
 */
public record Component(MetadataKind kind, String name, Path file, Element document, Optional<Path> content) {

    public String type() {
        return kind.type();
    }

    /** The part of the name after the object, such as {@code Intent__c}. */
    public String localName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The part of the name before the dot, such as {@code Case}. */
    public String owner() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    public Position start() {
        return document.position();
    }
}
