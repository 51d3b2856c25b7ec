package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.client.SidecarException;
import dev.attendant.sidecar.cli.evaluate.EvaluateAnswersCommand;
import dev.attendant.sidecar.cli.evaluate.EvaluateBiasCommand;
import dev.attendant.sidecar.cli.evaluate.EvaluateCommand;
import dev.attendant.sidecar.cli.evaluate.EvaluateEmotionCommand;
import dev.attendant.sidecar.cli.evaluate.EvaluateGroundingCommand;
import dev.attendant.sidecar.cli.evaluate.EvaluateIntentsCommand;
import dev.attendant.sidecar.cli.evaluate.EvaluatePiiCommand;
import dev.attendant.sidecar.cli.evaluate.EvaluateReadingCommand;
import dev.attendant.sidecar.cli.evaluate.EvaluateRetrievalCommand;
import dev.attendant.sidecar.cli.evaluate.EvaluateScreeningCommand;
import dev.attendant.sidecar.cli.evaluate.EvaluateSentimentCommand;
import dev.attendant.sidecar.cli.knowledge.CalibrateCommand;
import dev.attendant.sidecar.cli.knowledge.GapsCommand;
import dev.attendant.sidecar.cli.knowledge.IngestCommand;
import dev.attendant.sidecar.cli.knowledge.KnowledgeCommand;
import dev.attendant.sidecar.cli.knowledge.RelationsCommand;
import dev.attendant.sidecar.cli.knowledge.ReportCommand;
import dev.attendant.sidecar.cli.knowledge.SearchCommand;
import dev.attendant.sidecar.cli.knowledge.SimulateCommand;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import dev.attendant.sidecar.cli.train.TrainCommand;
import dev.attendant.sidecar.cli.train.TrainIntentsCommand;
import dev.attendant.sidecar.cli.train.TrainShippedCommand;
import dev.attendant.sidecar.http.PortInUseException;
import dev.attendant.sidecar.turn.StoreUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code attendant}. */
@Command(
        name = "attendant",
        mixinStandardHelpOptions = true,
        description = "An AI customer-service agent that proves what it says.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong use.",
            "ask, chat, costs, ingest, knowledge, models, replay, search, settings and simulate speak to a running sidecar; where none runs they start one for themselves."
        })
public final class AttendantCommand implements Runnable {

    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    AttendantCommand() {}

    /**
     * Runs a command line.
     *
     * @param sidecars starts a sidecar for the commands that need one
     * @return the exit code
     */
    public static int run(String[] arguments, SidecarStarter sidecars) {
        return commandLine(sidecars).execute(arguments);
    }

    static CommandLine commandLine(SidecarStarter sidecars) {
        CommandLine commands = new CommandLine(new AttendantCommand())
                .addSubcommand(new ServeCommand(sidecars))
                .addSubcommand(new AskCommand(sidecars))
                .addSubcommand(new ChatCommand(sidecars))
                .addSubcommand(new IngestCommand(sidecars))
                .addSubcommand(new CommandLine(new KnowledgeCommand(sidecars))
                        .addSubcommand(new CalibrateCommand(sidecars))
                        .addSubcommand(new RelationsCommand(sidecars))
                        .addSubcommand(new GapsCommand(sidecars))
                        .addSubcommand(new ReportCommand(sidecars, Clock.systemUTC())))
                .addSubcommand(new CostsCommand(sidecars))
                .addSubcommand(new ReplayCommand(sidecars))
                .addSubcommand(new SearchCommand(sidecars))
                .addSubcommand(new SettingsCommand(sidecars))
                .addSubcommand(new SimulateCommand(sidecars))
                .addSubcommand(new UnderstandCommand(Clock.systemUTC(), System.in))
                .addSubcommand(new CommandLine(new EvaluateCommand())
                        .addSubcommand(new EvaluateRetrievalCommand())
                        .addSubcommand(new EvaluateAnswersCommand(sidecars))
                        .addSubcommand(new EvaluateIntentsCommand())
                        .addSubcommand(new EvaluateEmotionCommand())
                        .addSubcommand(new EvaluateSentimentCommand())
                        .addSubcommand(new EvaluateBiasCommand())
                        .addSubcommand(new EvaluatePiiCommand())
                        .addSubcommand(new EvaluateScreeningCommand())
                        .addSubcommand(new EvaluateGroundingCommand())
                        .addSubcommand(new EvaluateReadingCommand()))
                .addSubcommand(new ModelsCommand(sidecars))
                .addSubcommand(new CommandLine(new TrainCommand())
                        .addSubcommand(new TrainIntentsCommand())
                        .addSubcommand(new TrainShippedCommand()))
                .addSubcommand(new TokenCommand());
        commands.setExecutionExceptionHandler(AttendantCommand::explain);
        versionAll(commands);
        return commands;
    }

    private static void versionAll(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(AttendantCommand::versionAll);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    /** What a person can do something about is said in a line; the rest is a defect and shows where it came from. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        boolean expected = failure instanceof SidecarException
                || failure instanceof PortInUseException
                || failure instanceof StoreUnavailableException
                || failure instanceof IllegalArgumentException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException;
        if (!expected) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().println(command.getColorScheme().errorText(message(failure)));
        return FAILED;
    }

    private static String message(Exception failure) {
        return switch (failure) {
            case PortInUseException inUse ->
                inUse.getMessage() + "; stop what listens there, or choose another with ATTENDANT_HTTP_PORT";
            case java.nio.file.NoSuchFileException missing -> "there is no file " + missing.getMessage();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
