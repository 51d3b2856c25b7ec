package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.Optional;

/** What apps and tabs open: pages by override, objects by name. */
final class ApplicationRule implements ReferenceRule {

    @Override
    public void check(References references) {
        references
                .tree()
                .of("CustomApplication")
                .forEach(app -> app.document()
                        .descendants()
                        .filter(element -> element.name().matches("actionOverrides|profileActionOverrides"))
                        .forEach(override -> checkOverride(references, override)));
        references
                .tree()
                .of("CustomObject")
                .forEach(object -> object.document()
                        .all("actionOverrides")
                        .forEach(override -> checkOverride(references, override)));
        references.tree().of("CustomTab").stream()
                .filter(tab -> tab.document().isTrue("customObject"))
                .forEach(tab -> checkTab(references, tab));
    }

    private static void checkTab(References references, Component tab) {
        references.require(tab.start(), "customObject", "CustomObject", tab.name());
    }

    private static void checkOverride(References references, Element override) {
        override.first("pageOrSobjectType")
                .filter(object -> !object.text().startsWith("standard-"))
                .ifPresent(object -> references.require(object, "CustomObject"));
        boolean opensPage = override.text("type").equals(Optional.of("Flexipage"));
        if (opensPage) {
            override.first("content").ifPresent(content -> references.require(content, "FlexiPage"));
        }
    }
}
