package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.Optional;

/** Whether an agent's function calls something that can be called. */
final class GenAiRule implements ReferenceRule {

    @Override
    public void check(References references) {
        for (Component function : references.tree().of("GenAiFunction")) {
            Optional<Element> target = function.document().first("invocationTarget");
            String type = function.document().text("invocationTargetType").orElse("");
            target.ifPresent(element -> {
                switch (type) {
                    case "apex" -> checkClass(references, element);
                    case "flow" -> references.require(element, "Flow");
                    default -> {}
                }
            });
        }
    }

    /** What a subscriber's agent calls of a managed package is global. */
    private static void checkClass(References references, Element target) {
        boolean isHidden = InvocableClass.require(references, target).isPresent()
                && references
                        .apex()
                        .type(target.text())
                        .filter(type -> !type.modifiers().has("global"))
                        .isPresent();
        if (isHidden) {
            references
                    .problems()
                    .warning(
                            target.position(),
                            "Agents of other namespaces can call " + target.text() + " only where it is global");
        }
    }
}
