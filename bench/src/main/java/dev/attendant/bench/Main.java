package dev.attendant.bench;

/** The command line of the benchmarks. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(BenchCommand.run(arguments));
    }
}
