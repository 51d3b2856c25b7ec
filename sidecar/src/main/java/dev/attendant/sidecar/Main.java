package dev.attendant.sidecar;

import dev.attendant.sidecar.cli.AttendantCommand;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line. */
public final class Main {

    /** Lucene advises an incubator module at each start; the reference keeps the level from being collected. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    /**
     * Carriers of virtual threads. Turns compute for milliseconds on them and are not preempted there, so those that
     * only read what a model sends need carriers beside, between which the system shares the cores.
     */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final int CARRIERS_PER_CORE = 4;
    private static final int FEWEST_CARRIERS = 8;

    private Main() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        addCarriers();
        System.exit(AttendantCommand.run(arguments, settings -> Sidecar.start(settings, Clock.systemUTC())));
    }

    /** Before the first virtual thread starts; a value given on the command line stays. */
    private static void addCarriers() {
        int carriers = Math.max(
                FEWEST_CARRIERS, CARRIERS_PER_CORE * Runtime.getRuntime().availableProcessors());
        System.getProperties().putIfAbsent(CARRIERS, Integer.toString(carriers));
    }
}
