package dev.attendant.bench;

import dev.attendant.bench.knowledge.KnowledgeCommand;
import dev.attendant.bench.understanding.UnderstandingCommand;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code bench}; each benchmark is a subcommand. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Attendant on this machine; each benchmark starts and stops what it needs.",
        synopsisSubcommandLabel = "BENCHMARK",
        commandListHeading = "%nBenchmarks:%n",
        subcommands = {KnowledgeCommand.class, LadderCommand.class, TurnsCommand.class, UnderstandingCommand.class},
        footer = {"", "Exit codes: 0 done, 1 failed or replies with errors, 2 wrong use."})
final class BenchCommand implements Runnable {

    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    static int run(String[] arguments) {
        return new CommandLine(new BenchCommand())
                .setExecutionExceptionHandler(BenchCommand::explain)
                .execute(arguments);
    }

    /** Without a name, the benchmarks are listed. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        boolean expected = failure instanceof IOException || failure instanceof IllegalArgumentException;
        if (!expected) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().println(command.getColorScheme().errorText(String.valueOf(failure.getMessage())));
        return FAILED;
    }
}
