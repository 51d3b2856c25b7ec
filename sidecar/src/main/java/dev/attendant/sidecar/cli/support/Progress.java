package dev.attendant.sidecar.cli.support;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Shows how far long work has come: one line that is rewritten on a terminal, a line now and then elsewhere. */
public final class Progress {

    private static final int WIDTH = 30;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final @Nullable PrintWriter out;
    private final InstantSource clock;
    private final boolean terminal = isTerminal(System.console());
    private Instant begun;
    private Instant shown;
    private int done;
    private int total;

    public Progress(@Nullable PrintWriter out) {
        this(out, InstantSource.system());
    }

    public Progress(@Nullable PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
        this.shown = begun;
    }

    public static Progress silent() {
        return new Progress(null);
    }

    public synchronized void begin(int steps) {
        done = 0;
        total = steps;
        begun = clock.instant();
        shown = begun;
    }

    public synchronized void step(String what) {
        done++;
        Instant now = clock.instant();
        if (out != null && (terminal || isDue(now))) {
            shown = now;
            String line = bar() + pace(Duration.between(begun, now));
            out.print(terminal ? "\r" + line + " %-40.40s".formatted(what) + (done == total ? "\n" : "") : line + "\n");
            out.flush();
        }
    }

    public synchronized void say(String line) {
        if (out != null) {
            out.println((terminal ? "\r" : "") + line);
            out.flush();
        }
    }

    /** At each tenth, and before a reader wonders whether anything happens. */
    private boolean isDue(Instant now) {
        boolean tenth = done * 10L / total != (done - 1) * 10L / total;
        return tenth || Duration.between(shown, now).compareTo(LONGEST_SILENCE) >= 0;
    }

    private String bar() {
        int filled = (int) ((long) WIDTH * done / total);
        return "[%s%s] %d/%d".formatted("#".repeat(filled), ".".repeat(WIDTH - filled), done, total);
    }

    /** How many steps a second so far, and how long the rest takes at that; empty in the first second. */
    private String pace(Duration passed) {
        double seconds = passed.toMillis() / 1_000.0;
        if (seconds < 1) {
            return "";
        }
        double rate = done / seconds;
        return ", %.1f a second, %s left".formatted(rate, left(Math.round((total - done) / rate)));
    }

    private static String left(long seconds) {
        return seconds < 120 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }

    private static boolean isTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }
}
