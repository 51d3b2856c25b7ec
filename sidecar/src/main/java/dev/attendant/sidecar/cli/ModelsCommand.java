package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarReplies.Figure;
import dev.attendant.sidecar.cli.client.SidecarReplies.IntentModel;
import dev.attendant.sidecar.cli.client.SidecarReplies.IntentModels;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import dev.attendant.sidecar.models.ModelArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The tenant's own intent models. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Publishes the tenant's own intent models and chooses the one in use.",
        synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand implements Runnable {

    private final SidecarStarter sidecars;

    @Spec
    private CommandSpec spec;

    ModelsCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "models what? publish, list, activate or rollback");
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = {
                "Keeps a trained model as the next version, and prints the version with its metrics.",
                "It is not in use before it is activated. The same model again gives the version it has."
            })
    int publish(
            @Parameters(paramLabel = "DIR", description = "What \"attendant train intents --out DIR\" wrote.")
                    Path folder,
            @Option(names = "--activate", description = "Makes the version active at once.") boolean activate,
            @Option(names = "--json", description = "Prints the version as one JSON object.") boolean json,
            @Mixin Connection connection)
            throws IOException {
        ModelArchive archive =
                new ModelArchive(read(folder.resolve(ModelArchive.CARD)), read(folder.resolve(ModelArchive.WEIGHTS)));
        return speak(connection, client -> {
            IntentModel model = client.publishModel(archive);
            if (activate) {
                client.activateModel(model.version());
            }
            return json ? Output.json(model) : line(model, activate);
        });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Prints all versions with their metrics, oldest first; * marks the active one.")
    int list(
            @Option(names = "--json", description = "Prints them as one JSON object.") boolean json,
            @Mixin Connection connection) {
        return speak(connection, client -> show(client.listModels(), json));
    }

    @Command(
            name = "activate",
            mixinStandardHelpOptions = true,
            description = "Makes a version the one that turns use, without a pause, and prints all versions.")
    int activate(
            @Parameters(paramLabel = "N", description = "The version, or 0 for the shipped model.") int version,
            @Option(names = "--json", description = "Prints all versions as one JSON object.") boolean json,
            @Mixin Connection connection) {
        return speak(connection, client -> show(client.activateModel(version), json));
    }

    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            description = {
                "Undoes the latest activation that stands, and prints all versions.",
                "Called again, it goes one activation further back."
            })
    int rollback(
            @Option(names = "--json", description = "Prints all versions as one JSON object.") boolean json,
            @Mixin Connection connection) {
        return speak(connection, client -> show(client.rollBackModel(), json));
    }

    private int speak(Connection connection, Function<SidecarClient, String> command) {
        try (Connection.Session session = connection.open(sidecars)) {
            spec.commandLine().getOut().println(command.apply(session.client()));
        }
        return 0;
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file + "; make it with attendant train intents --out");
        }
        return Files.readAllBytes(file);
    }

    private static String show(IntentModels models, boolean json) {
        if (json) {
            return Output.json(models);
        }
        String shipped = models.active() == 0 ? "* 0  the shipped model" : "  0  the shipped model";
        return shipped
                + models.models().stream()
                        .map(model -> System.lineSeparator() + line(model, model.version() == models.active()))
                        .collect(Collectors.joining());
    }

    private static String line(IntentModel model, boolean active) {
        return "%s %d  %d intents, %s  (%s, by %s at %s)"
                .formatted(
                        active ? "*" : " ",
                        model.version(),
                        model.labels(),
                        model.metrics().stream().map(ModelsCommand::figure).collect(Collectors.joining(", ")),
                        model.modelId(),
                        model.publishedBy(),
                        model.publishedAt());
    }

    private static String figure(Figure metric) {
        return String.format(Locale.ROOT, "%s %.3f", metric.name(), metric.value());
    }
}
