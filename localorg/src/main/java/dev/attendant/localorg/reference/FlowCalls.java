package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.List;
import java.util.Optional;

/** The invocable classes and subflows that a flow calls, with what it passes in and takes out. */
final class FlowCalls {

    private final References references;
    private final FlowModel flow;

    FlowCalls(References references, FlowModel flow) {
        this.references = references;
        this.flow = flow;
    }

    void check() {
        flow.document().all("actionCalls").forEach(this::checkAction);
        flow.document().all("subflows").forEach(this::checkSubflow);
    }

    /**
     * The path after an action's name begins with one of its outputs; that its class is missing is said once, there.
     */
    static void requireOutput(References references, Element action, Element at, String path) {
        String output = path.replaceFirst("\\..*", "");
        boolean missing = apexClass(action)
                .flatMap(name -> InvocableClass.find(references, name.text()))
                .filter(invocable -> !invocable.gives(output))
                .isPresent();
        if (missing) {
            references.problems().error(at.position(), "The action has no output named \"" + output + "\".");
        }
    }

    private static Optional<Element> apexClass(Element action) {
        return action.text("actionType").equals(Optional.of("apex")) ? action.first("actionName") : Optional.empty();
    }

    private void checkAction(Element action) {
        action.first("actionName")
                .filter(name -> action.text("actionType").equals(Optional.of("flow")))
                .ifPresent(name -> references.require(name, "Flow"));
        apexClass(action)
                .flatMap(name -> InvocableClass.require(references, name))
                .ifPresent(invocable -> checkParameters(action, invocable));
    }

    private void checkParameters(Element action, InvocableClass invocable) {
        List<Element> inputs = names(action, "inputParameters");
        for (Element input : inputs) {
            if (!invocable.takes(input.text())) {
                references
                        .problems()
                        .error(
                                input.position(),
                                "The input parameter \"" + input.text() + "\" isn't available in the action.");
            }
        }
        for (Element output : names(action, "outputParameters")) {
            if (!invocable.gives(output.text())) {
                references
                        .problems()
                        .error(
                                output.position(),
                                "The output parameter \"" + output.text() + "\" isn't available in the action.");
            }
        }
        for (String required : invocable.required()) {
            if (inputs.stream().noneMatch(input -> input.text().equalsIgnoreCase(required))) {
                references.problems().error(action.position(), "Missing required input parameter: " + required);
            }
        }
    }

    private static List<Element> names(Element action, String parameters) {
        return action.all(parameters).stream()
                .flatMap(parameter -> parameter.first("name").stream())
                .toList();
    }

    private void checkSubflow(Element call) {
        Optional<Element> name = call.first("flowName");
        name.ifPresent(flowName -> references.require(flowName, "Flow"));
        name.flatMap(flowName -> references.tree().find("Flow", flowName.text()))
                .ifPresent(called -> {
                    checkVariables(call, "inputAssignments", called, "isInput");
                    checkVariables(call, "outputAssignments", called, "isOutput");
                });
    }

    private void checkVariables(Element call, String assignments, Component called, String direction) {
        for (Element name : names(call, assignments)) {
            boolean isKnown = called.document().all("variables").stream()
                    .filter(variable -> variable.isTrue(direction))
                    .anyMatch(variable -> variable.text("name").equals(Optional.of(name.text())));
            if (!isKnown) {
                references
                        .problems()
                        .error(
                                name.position(),
                                "The flow " + called.name() + " has no variable \"" + name.text() + "\" with "
                                        + direction);
            }
        }
    }
}
