package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.List;
import java.util.stream.Stream;

/**
 * One reference that metadata of a type makes by an element's text.
 *
 * @param type of the component that refers
 * @param path of element names from its root; {@code **} for any depth
 * @param target the type that is named; {@code OwnField} for a field of the component's own object
 */
record TableRow(String type, List<String> path, String target) {

    static TableRow parse(String line) {
        List<String> columns = List.of(line.split("\\s+", -1));
        return new TableRow(columns.get(0), List.of(columns.get(1).split("/", -1)), columns.get(2));
    }

    Stream<Element> elements(Component component) {
        Stream<Element> found = Stream.of(component.document());
        for (String step : path) {
            found = found.flatMap(element -> step.equals("**") ? element.descendants() : element.all(step).stream());
        }
        return found.filter(element -> !element.text().isEmpty());
    }
}
