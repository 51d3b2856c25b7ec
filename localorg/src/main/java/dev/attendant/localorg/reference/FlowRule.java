package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether a flow's parts fit together, and fit what they call, read and write. */
final class FlowRule implements ReferenceRule {

    private static final String CONNECTION = "targetReference";

    @Override
    public void check(References references) {
        for (Component component : references.tree().of("Flow")) {
            FlowModel flow = new FlowModel(component);
            checkConnections(references, flow);
            new FlowRecords(references, flow).check();
            new FlowNames(references, flow).check();
            new FlowCalls(references, flow).check();
        }
    }

    private static void checkConnections(References references, FlowModel flow) {
        Map<String, Element> elements = flow.elements();
        Set<String> reached = new HashSet<>();
        flow.document()
                .descendants()
                .filter(element -> element.name().equals(CONNECTION))
                .forEach(connection -> {
                    reached.add(connection.text());
                    if (!elements.containsKey(connection.text())) {
                        references
                                .problems()
                                .error(
                                        connection.position(),
                                        "The connector leads to \"" + connection.text()
                                                + "\", and the flow has no such element.");
                    }
                });
        flow.document().text("startElementReference").ifPresent(reached::add);
        elements.forEach((name, element) -> {
            if (!reached.contains(name)) {
                references.problems().warning(element.position(), "No connector leads to \"" + name + "\".");
            }
        });
    }
}
