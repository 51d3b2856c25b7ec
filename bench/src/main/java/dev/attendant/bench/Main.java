package dev.attendant.bench;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line of the benchmarks. */
public final class Main {

    /** Lucene advises an incubator module at each start; the reference keeps the level from being collected. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        System.exit(BenchCommand.run(arguments));
    }
}
