package dev.attendant.localorg.reference;

import dev.attendant.localorg.apex.ApexMethod;
import dev.attendant.localorg.apex.ApexType;
import dev.attendant.localorg.apex.ApexVariable;
import dev.attendant.localorg.apex.Modifiers;
import dev.attendant.localorg.source.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class that flows and agents may call.
 *
 * @param inputs what it takes, by name
 * @param outputs what it gives, by name
 */
record InvocableClass(List<ApexVariable> inputs, List<ApexVariable> outputs) {

    InvocableClass {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The class with this name, where flows and agents may call it. */
    static Optional<InvocableClass> find(References references, String name) {
        return references
                .apex()
                .type(name)
                .flatMap(type -> type.invocable()
                        .map(method -> new InvocableClass(
                                parameters(references, type, inputType(method), inputName(method)),
                                parameters(references, type, method.returns(), "output"))));
    }

    /** The text of this element names such a class; empty, and said so, where it does not. */
    static Optional<InvocableClass> require(References references, Element target) {
        Optional<InvocableClass> found = find(references, target.text());
        if (found.isEmpty()) {
            references
                    .problems()
                    .error(
                            target.position(),
                            "We can't find an action with the name and action type that you specified: " + target.text()
                                    + " (apex)");
        }
        return found;
    }

    boolean takes(String name) {
        return has(inputs, name);
    }

    boolean gives(String name) {
        return has(outputs, name);
    }

    /** The inputs that a caller must set. */
    List<String> required() {
        return inputs.stream()
                .filter(input -> input.modifiers()
                        .annotation("invocablevariable")
                        .flatMap(annotation -> annotation.value("required"))
                        .filter("true"::equalsIgnoreCase)
                        .isPresent())
                .map(ApexVariable::name)
                .toList();
    }

    private static boolean has(List<ApexVariable> variables, String name) {
        return variables.stream().anyMatch(variable -> variable.name().equalsIgnoreCase(name));
    }

    private static String inputType(ApexMethod method) {
        return method.parameters().isEmpty()
                ? "void"
                : method.parameters().getFirst().type();
    }

    private static String inputName(ApexMethod method) {
        return method.parameters().isEmpty()
                ? ""
                : method.parameters().getFirst().name();
    }

    /** The variables of the class within the list, or the list itself where it holds plain values. */
    private static List<ApexVariable> parameters(
            References references, ApexType from, String listType, String plainName) {
        String element = listType.replaceFirst("(?i)^List<(.+)>$", "$1");
        return references
                .apex()
                .type(element, from)
                .map(type -> type.variables().stream()
                        .filter(variable -> variable.modifiers()
                                .annotation("invocablevariable")
                                .isPresent())
                        .toList())
                .orElseGet(() -> List.of(
                        new ApexVariable(plainName, element, new Modifiers(Set.of(), List.of()), from.position())));
    }
}
