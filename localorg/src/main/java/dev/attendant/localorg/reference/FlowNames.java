package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Element;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the values, conditions and texts of a flow name. */
final class FlowNames {

    private static final Set<String> REFERENCES = Set.of(
            "elementReference",
            "assignToReference",
            "assignRecordIdToReference",
            "leftValueReference",
            "collectionReference",
            "inputReference",
            "outputReference",
            "assignNextValueToReference",
            "choiceReferences");
    private static final Set<String> TEXTS =
            Set.of("stringValue", "text", "expression", "formulaExpression", "fieldText");
    private static final Pattern MERGED = Pattern.compile("\\{!([$\\w.]+)}");

    private final References references;
    private final FlowModel flow;

    FlowNames(References references, FlowModel flow) {
        this.references = references;
        this.flow = flow;
    }

    void check() {
        flow.document().descendants().forEach(element -> {
            if (REFERENCES.contains(element.name()) && !element.text().isEmpty()) {
                checkPath(element, element.text());
            } else if (TEXTS.contains(element.name())) {
                Matcher merged = MERGED.matcher(element.text());
                while (merged.find()) {
                    checkPath(element, merged.group(1));
                }
            }
        });
    }

    private void checkPath(Element element, String path) {
        List<String> names = List.of(path.split("\\.", 2));
        String first = names.getFirst();
        if (first.startsWith("$")) {
            checkGlobal(element, names);
        } else if (flow.named(first).isEmpty()) {
            references
                    .problems()
                    .error(
                            element.position(),
                            "The flow has no element or resource named \"" + first + "\", which " + element.name()
                                    + " refers to.");
        } else if (names.size() > 1) {
            checkPart(element, first, names.get(1));
        }
    }

    private void checkGlobal(Element element, List<String> names) {
        if (names.size() < 2) {
            return;
        }
        String rest = names.get(1);
        switch (names.getFirst()) {
            case "$Label" -> references.require(element.position(), element.name(), "CustomLabel", rest);
            case "$Permission" -> references.require(element.position(), element.name(), "CustomPermission", rest);
            case "$Record", "$Record__Prior" ->
                flow.object("$Record")
                        .ifPresent(object -> references.requireField(element.position(), element.name(), object, rest));
            case "$CustomMetadata" -> checkMetadata(element, rest);
            default -> {}
        }
    }

    /** {@code Setting__mdt.Tone.Value__c} names a type, a record and a field. */
    private void checkMetadata(Element element, String path) {
        List<String> names = List.of(path.split("\\.", -1));
        if (names.size() == 3) {
            String type = names.getFirst();
            references.require(
                    element.position(),
                    element.name(),
                    "CustomMetadata",
                    type.replaceFirst("__mdt$", "") + "." + names.get(1));
            references.requireField(element.position(), element.name(), type, names.get(2));
        }
    }

    /** A field of a record, a variable of an Apex class, or an output of an action. */
    private void checkPart(Element element, String name, String rest) {
        flow.object(name)
                .ifPresent(object -> references.requireField(element.position(), element.name(), object, rest));
        flow.named(name)
                .flatMap(found -> found.text("apexClass"))
                .ifPresent(type -> checkVariable(element, type, rest));
        flow.named(name)
                .filter(found -> found.name().equals("actionCalls"))
                .ifPresent(action -> FlowCalls.requireOutput(references, action, element, rest));
    }

    private void checkVariable(Element element, String type, String path) {
        String variable = path.replaceFirst("\\..*", "");
        boolean missing = references
                .apex()
                .type(type)
                .filter(found ->
                        found.variables().stream().noneMatch(each -> each.name().equalsIgnoreCase(variable)))
                .isPresent();
        if (missing) {
            references.problems().error(element.position(), "The Apex class " + type + " has no variable " + variable);
        }
    }
}
