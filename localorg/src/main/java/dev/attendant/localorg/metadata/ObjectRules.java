package dev.attendant.localorg.metadata;

import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an org asks of a custom object, and of its fields together. */
final class ObjectRules {

    private final Problems problems;

    ObjectRules(Problems problems) {
        this.problems = problems;
    }

    void check(Component object, SourceTree tree) {
        String name = object.name();
        if (object.document().first("customSettingsType").isPresent()) {
            require(object, List.of("label"));
        } else if (name.endsWith("__c")) {
            require(object, List.of("label", "pluralLabel", "nameField", "deploymentStatus", "sharingModel"));
            checkSharing(object, tree);
        } else if (name.endsWith("__e")) {
            require(object, List.of("label", "pluralLabel", "deploymentStatus", "eventType", "publishBehavior"));
        } else if (name.endsWith("__mdt")) {
            require(object, List.of("label", "pluralLabel"));
        }
        checkRelationshipNames(object, tree);
    }

    private void require(Component object, List<String> names) {
        for (String name : names) {
            if (object.document().first(name).isEmpty()) {
                problems.error(object.start(), "Must specify a non-empty " + name + " for the CustomObject");
            }
        }
    }

    private void checkSharing(Component object, SourceTree tree) {
        boolean isDetail = tree.of("CustomField", object.name()).stream()
                .anyMatch(field -> field.document().text("type").equals(Optional.of("MasterDetail")));
        boolean byParent = object.document().text("sharingModel").equals(Optional.of("ControlledByParent"));
        if (isDetail && !byParent) {
            problems.error(
                    object.start(),
                    "Cannot set sharingModel other than ControlledByParent on a CustomObject with a MasterDetail"
                            + " relationship field");
        } else if (byParent && !isDetail) {
            problems.error(
                    object.start(),
                    "Cannot set sharingModel to ControlledByParent on a CustomObject without a MasterDetail"
                            + " relationship field");
        }
    }

    /** Child relationships are named once for each parent. */
    private void checkRelationshipNames(Component object, SourceTree tree) {
        Map<String, Component> byName = new HashMap<>();
        for (Component field : tree.of("CustomField")) {
            Optional<String> relationship = field.document().text("relationshipName");
            boolean refersHere = field.document().text("referenceTo").equals(Optional.of(object.name()));
            if (refersHere && relationship.isPresent()) {
                Component other = byName.putIfAbsent(relationship.get(), field);
                if (other != null) {
                    problems.error(
                            field.start(),
                            "Duplicate relationship name: " + relationship.get() + " is used by " + other.name());
                }
            }
        }
    }
}
