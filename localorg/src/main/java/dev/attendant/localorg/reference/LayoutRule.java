package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.Optional;

/** What layouts and quick actions place: the object, related lists with their columns, and actions. */
final class LayoutRule implements ReferenceRule {

    @Override
    public void check(References references) {
        references.tree().of("Layout").forEach(layout -> checkLayout(references, layout));
        references.tree().of("QuickAction").forEach(action -> checkAction(references, action));
    }

    private static void checkLayout(References references, Component layout) {
        String object = layout.name().replaceFirst("-.*", "");
        references.require(layout.start(), "layout", "CustomObject", object);
        layout.document().all("relatedLists").forEach(list -> checkRelatedList(references, list, object));
        layout.document()
                .descendants()
                .filter(element -> element.name().equals("quickActionName")
                        || (element.name().equals("actionName")
                                && element.text().contains(".")))
                .filter(element -> element.text().contains("__c.")
                        || references.tree().of("QuickAction").stream()
                                .anyMatch(action ->
                                        action.owner().equals(element.text().replaceFirst("\\..*", ""))))
                .forEach(element -> references.require(element, "QuickAction"));
    }

    /** A custom list is named by the lookup that makes it, {@code Turn__c.Conversation__c}. */
    private static void checkRelatedList(References references, Element list, String object) {
        Optional<Element> name =
                list.first("relatedList").filter(found -> found.text().contains("__c."));
        if (name.isEmpty()) {
            return;
        }
        String child = name.get().text().replaceFirst("\\..*", "");
        references.require(name.get(), "CustomField");
        boolean leadsHere = references
                .schema()
                .field(child, name.get().text().replaceFirst("^.*\\.", ""))
                .filter(field -> !field.targets().contains(object))
                .isEmpty();
        if (!leadsHere) {
            references
                    .problems()
                    .error(
                            name.get().position(),
                            "Cannot find related list " + name.get().text());
        }
        list.all("fields").stream()
                .filter(field -> field.text().endsWith("__c"))
                .forEach(field -> references.requireField(field, child));
    }

    private static void checkAction(References references, Component action) {
        boolean isGlobal = !action.name().contains(".");
        String object = action.document().text("targetObject").orElse(isGlobal ? "" : action.owner());
        if (!isGlobal) {
            references.require(action.start(), "quickAction", "CustomObject", action.owner());
        }
        action.document()
                .descendants()
                .filter(element -> element.name().equals("field") && !object.isEmpty())
                .forEach(field -> references.requireField(field, object));
    }
}
