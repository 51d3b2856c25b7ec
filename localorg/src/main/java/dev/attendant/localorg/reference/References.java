package dev.attendant.localorg.reference;

import dev.attendant.localorg.apex.ApexCode;
import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.problem.Position;
import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.schema.Schema;
import dev.attendant.localorg.source.Element;
import dev.attendant.localorg.source.SourceTree;

/** What every rule needs: the package, a way to look up names, and where to say what is missing. */
record References(Deployment deployment, Targets targets, Problems problems) {

    SourceTree tree() {
        return deployment.tree();
    }

    Schema schema() {
        return deployment.schema();
    }

    ApexCode apex() {
        return deployment.apex();
    }

    /** The text of this element names a component of that type. */
    void require(Element element, String type) {
        require(element.position(), element.name(), type, element.text());
    }

    void require(Position position, String field, String type, String name) {
        report(targets.find(type, name), position, field, type, name);
    }

    /** The text of this element names a field of that object, or a path to one. */
    void requireField(Element element, String object) {
        requireField(element.position(), element.name(), object, element.text());
    }

    void requireField(Position position, String field, String object, String path) {
        report(targets.field(object, path), position, field, "CustomField", object + "." + path);
    }

    private void report(Found found, Position position, String field, String type, String name) {
        switch (found) {
            case YES -> {}
            case NO -> problems.error(position, "In field: " + field + " - no " + type + " named " + name + " found");
            case UNKNOWN_STANDARD ->
                problems.warning(position, "In field: " + field + " - no standard name " + name + " is known here");
        }
    }
}
