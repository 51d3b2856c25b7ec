package dev.attendant.sidecar.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows and changes a tenant's settings. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the tenant's settings as JSON, or changes some and prints all.",
            "",
            "To let a model write answers, with its price in micro-USD for a million tokens:",
            "  attendant settings --change '{\"models\": {\"answers\": [\"openai/gpt-5-mini\"], \"prices\":"
                    + " [{\"model\": \"openai/gpt-5-mini\", \"input\": 250000, \"output\": 2000000}]}}'",
            "",
            "To ask other models for some requests, by task, language, size, time or budget left:",
            "  attendant settings --change '{\"models\": {\"routes\": [{\"name\": \"near the cap\","
                    + " \"budgetLeftAtMost\": 0.2, \"models\": [\"local/llama\"]}, {\"name\": \"long\","
                    + " \"tasks\": [\"answer\"], \"languages\": [\"en\"], \"promptTokensAtLeast\": 3000,"
                    + " \"millisLeftAtLeast\": 300, \"models\": [\"openai/gpt-5-mini\"], \"prefer\": \"latency\"}]}}'",
            "The first route that fits names the models, each of which needs a price; prefer is quality (as listed),",
            "latency or cost, also for all routes: {\"models\": {\"prefer\": \"cost\"}}.",
            "",
            "To ask the next model too where the first has said nothing for 150 ms, and give whichever is first:",
            "  attendant settings --change '{\"models\": {\"hedgeAfterMillis\": 150}}'"
        })
final class SettingsCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SidecarStarter sidecars;

    @Option(
            names = "--change",
            paramLabel = "JSON",
            description = "What to change, as PATCH /v1/settings takes it; what is left out stays.")
    private Optional<String> change;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    SettingsCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public Integer call() {
        Optional<JsonNode> parsed = change.map(SettingsCommand::parsed);
        try (Connection.Session session = connection.open(sidecars)) {
            JsonNode settings = parsed.map(session.client()::changeSettings).orElseGet(session.client()::settings);
            spec.commandLine().getOut().println(Output.json(settings));
        }
        return 0;
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("--change is no JSON: " + wrong.getOriginalMessage(), wrong);
        }
    }
}
