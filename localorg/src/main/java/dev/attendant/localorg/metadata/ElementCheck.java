package dev.attendant.localorg.metadata;

import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.source.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a file has only elements that its type knows, each with a value of its type. */
final class ElementCheck {

    private final Problems problems;

    ElementCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Element element, Class<?> type) {
        Map<String, Class<?>> known = MetadataTypes.elements(type);
        checkRepeats(element.children(), type, known);
        for (Element child : element.children()) {
            Class<?> childType = known.get(child.name());
            if (childType != null) {
                checkChild(child, childType);
            } else if (!NewerMetadata.hasElement(type.getSimpleName(), child.name())) {
                refuse(child, "invalid at this location", type);
            }
        }
    }

    private void checkChild(Element child, Class<?> declared) {
        Class<?> type = declared.isArray() && declared != byte[].class ? declared.getComponentType() : declared;
        if (MetadataTypes.isComplex(type)) {
            check(child, actual(child, type));
        } else if (!child.children().isEmpty() && type == String.class) {
            problems.error(child.position(), "Element " + child.name() + " holds text, not elements");
        } else if (!child.text().isEmpty()) {
            ValueCheck.refusal(child.text(), type).ifPresent(refusal -> problems.error(child.position(), refusal));
        } else if (type.isEnum() || type.isPrimitive()) {
            problems.error(child.position(), "Element " + child.name() + " needs a value");
        }
    }

    /** What {@code xsi:type} names, where a type has several shapes. */
    private static Class<?> actual(Element child, Class<?> type) {
        String named = child.attributes().getOrDefault("type", "");
        return MetadataTypes.ofName(named.substring(named.indexOf(':') + 1))
                .filter(type::isAssignableFrom)
                .<Class<?>>map(found -> found)
                .orElse(type);
    }

    /** A single element stands once; an element that may be repeated stands in one run. */
    private void checkRepeats(List<Element> children, Class<?> type, Map<String, Class<?>> known) {
        Set<String> seen = new HashSet<>();
        String previous = "";
        for (Element child : children) {
            Class<?> childType = known.getOrDefault(child.name(), Object[].class);
            boolean again = !seen.add(child.name());
            boolean inRun = childType.isArray() && child.name().equals(previous);
            if (again && !inRun) {
                refuse(child, "is duplicated at this location", type);
            }
            previous = child.name();
        }
    }

    private void refuse(Element element, String reason, Class<?> type) {
        problems.error(
                element.position(),
                "Error parsing file: Element " + element.name() + " " + reason + " in type " + type.getSimpleName());
    }
}
