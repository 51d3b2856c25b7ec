package dev.attendant.sidecar;

import dev.attendant.sidecar.cli.AttendantCommand;

/** The command line. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(AttendantCommand.run(arguments, settings -> Sidecar.start(settings, java.time.Clock.systemUTC())));
    }
}
