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
                    case "apex" -> InvocableClass.require(references, element);
                    case "flow" -> references.require(element, "Flow");
                    default -> {}
                }
            });
        }
    }
}
