package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.Optional;

/** What the package's own settings name: the flow or class of an action, the flow of a route, a greeting's label. */
final class RecordTargetRule implements ReferenceRule {

    @Override
    public void check(References references) {
        for (Component metadata : references.tree().of("CustomMetadata")) {
            switch (metadata.owner()) {
                case "Action" -> checkAction(references, metadata);
                case "Route" -> value(metadata, "Flow__c").ifPresent(flow -> references.require(flow, "Flow"));
                case "Channel" ->
                    value(metadata, "Greeting_Label__c").ifPresent(label -> references.require(label, "CustomLabel"));
                case "Setting" -> checkSetting(references, metadata);
                default -> {}
            }
        }
    }

    private static void checkAction(References references, Component metadata) {
        String kind = value(metadata, "Kind__c").map(Element::text).orElse("");
        value(metadata, "Target__c").ifPresent(target -> {
            switch (kind) {
                case "flow" -> references.require(target, "Flow");
                case "invocable" -> InvocableClass.require(references, target);
                default -> {}
            }
        });
    }

    private static void checkSetting(References references, Component metadata) {
        if (metadata.localName().endsWith("_Credential")) {
            value(metadata, "Value__c").ifPresent(name -> references.require(name, "NamedCredential"));
        }
    }

    private static Optional<Element> value(Component metadata, String field) {
        return metadata.document().all("values").stream()
                .filter(values -> values.text("field").equals(Optional.of(field)))
                .flatMap(values -> values.first("value").stream())
                .filter(value -> !value.text().isEmpty())
                .findFirst();
    }
}
