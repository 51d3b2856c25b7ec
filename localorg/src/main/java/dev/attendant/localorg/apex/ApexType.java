package dev.attendant.localorg.apex;

import dev.attendant.localorg.problem.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class, interface or enum.
 *
 * @param name with its outer class, such as {@code Outer.Inner}
 */
public record ApexType(
        String name,
        Kind kind,
        Modifiers modifiers,
        List<ApexMethod> methods,
        List<ApexVariable> variables,
        List<ApexType> inner,
        Position position) {

    /** What was declared. */
    public enum Kind {
        CLASS,
        INTERFACE,
        ENUM
    }

    public ApexType {
        methods = List.copyOf(methods);
        variables = List.copyOf(variables);
        inner = List.copyOf(inner);
    }

    public Optional<ApexMethod> method(String methodName) {
        return methods.stream()
                .filter(method -> method.name().equalsIgnoreCase(methodName))
                .findFirst();
    }

    public Optional<ApexMethod> invocable() {
        return methods.stream().filter(ApexMethod::isInvocable).findFirst();
    }

    /** This type and those inside it. */
    public Stream<ApexType> all() {
        return Stream.concat(Stream.of(this), inner.stream().flatMap(ApexType::all));
    }
}
