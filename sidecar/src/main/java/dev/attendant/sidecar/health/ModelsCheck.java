package dev.attendant.sidecar.health;

import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.route.ModelGate;
import dev.attendant.sidecar.chat.route.ModelGate.Health;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.writing.ModelDirectory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether the language models that a tenant's settings name can be asked. Asks none of them. */
public final class ModelsCheck implements Function<Tenant, Finding> {

    private final ModelDirectory directory;
    private final ModelGate gate;

    public ModelsCheck(ModelDirectory directory, ModelGate gate) {
        this.directory = directory;
        this.gate = gate;
    }

    @Override
    public Finding apply(Tenant tenant) {
        List<String> names = names(tenant.settings().models());
        if (names.isEmpty()) {
            return Finding.off("No language model is set; answers are in the articles' own words.");
        }
        List<String> faults = names.stream().flatMap(this::fault).toList();
        return faults.isEmpty() ? Finding.up(String.join(", ", names)) : Finding.down(String.join(" ", faults));
    }

    private static List<String> names(ModelSettings settings) {
        Stream<String> routed = settings.routing().rules().stream().flatMap(rule -> rule.models().stream());
        return Stream.concat(settings.answers().stream(), routed).distinct().toList();
    }

    private Stream<String> fault(String name) {
        if (directory.find(name).isEmpty()) {
            return Stream.of("%s: its provider is not set up in this sidecar.".formatted(name));
        }
        return gate.standings().stream()
                .filter(standing -> standing.model().equals(ModelName.parse(name)))
                .filter(standing -> standing.health() == Health.LEFT_ALONE)
                .map(standing -> "%s failed too often and is left alone for a while.%s"
                        .formatted(
                                name,
                                standing.lastFailure()
                                        .map(last -> " Last: " + last.line())
                                        .orElse("")));
    }
}
