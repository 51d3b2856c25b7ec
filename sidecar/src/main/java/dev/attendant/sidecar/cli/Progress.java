package dev.attendant.sidecar.cli;

import java.io.Console;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Shows how far long work has come: one line that is rewritten on a terminal, a line every tenth elsewhere. */
final class Progress {

    private static final int WIDTH = 30;

    private final @Nullable PrintWriter out;
    private final boolean terminal = isTerminal(System.console());
    private int done;
    private int total;

    Progress(@Nullable PrintWriter out) {
        this.out = out;
    }

    static Progress silent() {
        return new Progress(null);
    }

    synchronized void begin(int steps) {
        done = 0;
        total = steps;
    }

    synchronized void step(String what) {
        done++;
        boolean tenth = done * 10 / total != (done - 1) * 10 / total;
        if (out != null && (terminal || tenth)) {
            int filled = WIDTH * done / total;
            String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
            String line = "[%s] %d/%d".formatted(bar, done, total);
            out.print(terminal ? "\r" + line + " %-40.40s".formatted(what) + (done == total ? "\n" : "") : line + "\n");
            out.flush();
        }
    }

    synchronized void say(String line) {
        if (out != null) {
            out.println((terminal ? "\r" : "") + line);
            out.flush();
        }
    }

    private static boolean isTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }
}
