package dev.attendant.localorg.metadata;

import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.List;
import java.util.stream.Stream;

/** How long the texts of components may be. */
final class LengthRules {

    /**
     * The most characters of one element of a type.
     *
     * @param path of element names from the root
     */
    private record Limit(String type, List<String> path, int most) {

        Stream<Element> elements(Component component) {
            Stream<Element> found = Stream.of(component.document());
            for (String step : path) {
                found = found.flatMap(element -> element.all(step).stream());
            }
            return found;
        }
    }

    private static final List<Limit> LIMITS = List.of(
            new Limit("CustomApplication", List.of("description"), 255),
            new Limit("CustomLabels", List.of("labels", "value"), 1000),
            new Limit("CustomLabels", List.of("labels", "shortDescription"), 80),
            new Limit("CustomMetadata", List.of("label"), 40),
            new Limit("CustomObject", List.of("label"), 40),
            new Limit("CustomObject", List.of("pluralLabel"), 40),
            new Limit("CustomObject", List.of("description"), 1000),
            new Limit("CustomPermission", List.of("description"), 255),
            new Limit("ListView", List.of("label"), 40),
            new Limit("PermissionSet", List.of("description"), 255),
            new Limit("PermissionSet", List.of("label"), 80),
            new Limit("Report", List.of("name"), 40),
            new Limit("Report", List.of("description"), 255),
            new Limit("ValidationRule", List.of("errorMessage"), 255),
            new Limit("ValidationRule", List.of("description"), 255));

    private final Problems problems;

    LengthRules(Problems problems) {
        this.problems = problems;
    }

    void check(Component component) {
        for (Limit limit : LIMITS) {
            if (limit.type().equals(component.type())) {
                limit.elements(component)
                        .filter(element -> element.text().length() > limit.most())
                        .forEach(element -> problems.error(
                                element.position(),
                                "data value too large: " + element.name() + " (max length=" + limit.most() + ")"));
            }
        }
    }
}
