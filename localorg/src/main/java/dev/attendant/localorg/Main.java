package dev.attendant.localorg;

import picocli.CommandLine;

/** Runs {@code attendant-localorg}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new LocalOrgCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
