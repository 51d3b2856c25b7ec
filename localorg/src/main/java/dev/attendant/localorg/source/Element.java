package dev.attendant.localorg.source;

import dev.attendant.localorg.problem.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An XML element with the place where it begins.
 *
 * @param name without its namespace
 * @param text its own text, stripped; empty where it has only children
 * @param attributes by name, without their namespaces
 */
public record Element(
        String name,
        String namespace,
        String text,
        Map<String, String> attributes,
        List<Element> children,
        Position position) {

    public Element {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public List<Element> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    public Optional<Element> first(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The text of the first child with this name, where that has one. */
    public Optional<String> text(String childName) {
        return first(childName).map(Element::text).filter(text -> !text.isEmpty());
    }

    public boolean isTrue(String childName) {
        return text(childName).filter("true"::equals).isPresent();
    }

    /** This element and all below it, in document order. */
    public Stream<Element> descendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::descendants));
    }
}
