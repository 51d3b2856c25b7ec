package dev.attendant.simulator;

import picocli.CommandLine;

/** Runs the simulator. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulatorCommand()).execute(arguments));
    }
}
