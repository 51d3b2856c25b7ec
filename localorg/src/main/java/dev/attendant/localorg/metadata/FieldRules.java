package dev.attendant.localorg.metadata;

import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an org asks of a custom field beyond its elements. */
final class FieldRules {

    private static final int HELP_LENGTH = 510;
    private static final int DESCRIPTION_LENGTH = 1000;
    private static final int LABEL_LENGTH = 40;

    /** The elements that a field of each type must have. */
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("Text", List.of("length")),
            Map.entry("LongTextArea", List.of("length", "visibleLines")),
            Map.entry("Html", List.of("length", "visibleLines")),
            Map.entry("Number", List.of("precision", "scale")),
            Map.entry("Currency", List.of("precision", "scale")),
            Map.entry("Percent", List.of("precision", "scale")),
            Map.entry("Lookup", List.of("referenceTo")),
            Map.entry("MasterDetail", List.of("referenceTo", "relationshipName")),
            Map.entry("MetadataRelationship", List.of("referenceTo")),
            Map.entry("Picklist", List.of("valueSet")),
            Map.entry("MultiselectPicklist", List.of("valueSet", "visibleLines")),
            Map.entry("Checkbox", List.of("defaultValue")));

    private final Problems problems;
    private final FieldTypeRules types;

    FieldRules(Problems problems) {
        this.problems = problems;
        this.types = new FieldTypeRules(problems);
    }

    void check(Component field) {
        Element document = field.document();
        if (!document.text("fullName").orElse("").equals(field.localName())) {
            problems.error(field.start(), "The fullName must be " + field.localName() + ", as the file is named");
        }
        if (field.localName().endsWith("__c")) {
            checkCustom(field, document);
        }
    }

    private void checkCustom(Component field, Element document) {
        require(field, List.of("label", "type"));
        String type = document.text("type").orElse("");
        if (document.first("formula").isEmpty()) {
            require(field, REQUIRED.getOrDefault(type, List.of()));
        }
        longest(document, "label", LABEL_LENGTH);
        longest(document, "inlineHelpText", HELP_LENGTH);
        longest(document, "description", DESCRIPTION_LENGTH);
        range(document, type);
        types.check(field, type);
        checkValues(document);
    }

    private void require(Component field, List<String> names) {
        for (String name : names) {
            boolean present = field.document().first(name).isPresent();
            if (!present) {
                problems.error(field.start(), "Required field is missing: " + name);
            }
        }
    }

    private void longest(Element document, String name, int most) {
        document.first(name)
                .filter(element -> element.text().length() > most)
                .ifPresent(element -> problems.error(
                        element.position(), "Value too long for field: " + name + " maximum length is:" + most));
    }

    private void range(Element document, String type) {
        switch (type) {
            case "Text" -> between(document, "length", 1, 255);
            case "LongTextArea", "Html" -> between(document, "length", 256, 131_072);
            case "Number", "Currency", "Percent" -> between(document, "precision", 1, 18);
            default -> {}
        }
    }

    private void between(Element document, String name, int least, int most) {
        document.first(name)
                .filter(element -> element.text().matches("\\d{1,9}"))
                .filter(element -> Integer.parseInt(element.text()) < least || Integer.parseInt(element.text()) > most)
                .ifPresent(element -> problems.error(
                        element.position(), "The " + name + " must be between " + least + " and " + most));
    }

    private void checkValues(Element document) {
        Set<String> seen = new HashSet<>();
        for (Element set : document.all("valueSet")) {
            set.descendants()
                    .filter(element -> element.name().equals("value"))
                    .map(value -> value.first("fullName"))
                    .flatMap(Optional::stream)
                    .filter(name -> !seen.add(name.text()))
                    .forEach(name -> problems.error(name.position(), "Duplicate picklist value: " + name.text()));
        }
    }
}
