package dev.attendant.sidecar.cli.train;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands that learn from examples. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Learns from labelled examples; needs no sidecar.")
public final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "train what? intents or shipped");
    }
}
