package dev.attendant.localorg.schema;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The objects and fields that a package brings. */
final class PackageObjects {

    private static final List<Field> AUDIT = List.of(
            reference("CreatedById", "CreatedBy", "User"),
            reference("LastModifiedById", "LastModifiedBy", "User"),
            Field.plain("CreatedDate", "DateTime"),
            Field.plain("LastModifiedDate", "DateTime"),
            Field.plain("SystemModstamp", "DateTime"),
            Field.plain("IsDeleted", "Checkbox"));

    private PackageObjects() {}

    /** The fields that an org gives to an object of this kind. */
    static Entity withSystemFields(String name) {
        List<Field> fields = new ArrayList<>(List.of(Field.plain("Id", "Id")));
        if (name.endsWith("__mdt")) {
            for (String field : List.of(
                    "DeveloperName", "MasterLabel", "Label", "Language", "NamespacePrefix", "QualifiedApiName")) {
                fields.add(Field.plain(field, "Text"));
            }
        } else if (name.endsWith("__e")) {
            fields.addAll(List.of(
                    Field.plain("ReplayId", "Text"),
                    Field.plain("EventUuid", "Text"),
                    Field.plain("CreatedDate", "DateTime"),
                    reference("CreatedById", "CreatedBy", "User")));
        } else {
            fields.addAll(AUDIT);
            fields.add(Field.plain("Name", "Text"));
            for (String field : List.of("LastActivityDate", "LastViewedDate", "LastReferencedDate")) {
                fields.add(Field.plain(field, "DateTime"));
            }
        }
        return new Entity(name, fields, children(name));
    }

    static Field owner() {
        return reference("OwnerId", "Owner", "Name");
    }

    /** Whose a record of a custom setting is. */
    static Field setupOwner() {
        return reference("SetupOwnerId", "SetupOwner", "Name");
    }

    /** The events that tell of changes of an object. */
    static Entity changeEvent(Entity parent) {
        List<Field> fields = new ArrayList<>(parent.fields());
        fields.add(Field.plain("ChangeEventHeader", "Text"));
        fields.add(Field.plain("ReplayId", "Text"));
        return new Entity(parent.name().replaceFirst("__c$", "__ChangeEvent"), fields, Map.of());
    }

    /** The records by which an object is shared. */
    static Entity share(Entity parent) {
        List<Field> fields = new ArrayList<>(AUDIT);
        fields.addAll(List.of(
                Field.plain("Id", "Id"),
                Field.plain("AccessLevel", "Picklist"),
                Field.plain("RowCause", "Picklist"),
                reference("ParentId", "Parent", parent.name()),
                reference("UserOrGroupId", "UserOrGroup", "Name")));
        return new Entity(parent.name().replaceFirst("__c$", "__Share"), fields, Map.of());
    }

    static Field field(Component component) {
        Element document = component.document();
        String name = component.localName();
        String type = document.text("type").orElse("Text");
        List<String> targets = document.text("referenceTo").stream().toList();
        Optional<String> relationship =
                targets.isEmpty() ? Optional.empty() : Optional.of(name.replaceFirst("__c$", "__r"));
        return new Field(name, type, relationship, targets, values(document));
    }

    private static Set<String> values(Element document) {
        return document.all("valueSet").stream()
                .filter(set -> set.isTrue("restricted"))
                .flatMap(Element::descendants)
                .filter(element -> element.name().equals("value"))
                .flatMap(value -> value.text("fullName").stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> children(String name) {
        return name.endsWith("__c")
                ? Map.of(
                        "Shares", name.replaceFirst("__c$", "__Share"),
                        "Tasks", "Task",
                        "Events", "Event",
                        "ContentDocumentLinks", "ContentDocumentLink")
                : Map.of();
    }

    private static Field reference(String name, String relationship, String target) {
        return new Field(name, "Lookup", Optional.of(relationship), List.of(target), Set.of());
    }
}
