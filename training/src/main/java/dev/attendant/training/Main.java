package dev.attendant.training;

import picocli.CommandLine;

/** The command line of the encoder's training. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainEncoderCommand())
                .setExecutionExceptionHandler(TrainEncoderCommand::explain)
                .execute(arguments));
    }
}
