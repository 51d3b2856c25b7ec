package dev.attendant.training;

import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the encoder's training. */
@Command(
        name = "training",
        mixinStandardHelpOptions = true,
        subcommands = {TrainEncoderCommand.class, TrainReaderCommand.class, TrainRetrieverCommand.class},
        description = "Tunes branches of the encoder.")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments));
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        String message = failure instanceof NoSuchFileException missing
                ? missing.getFile() + " is missing; training/README.md says where it comes from"
                : String.valueOf(failure.getMessage());
        command.getErr().println(command.getColorScheme().errorText(message));
        return 1;
    }
}
