package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.client.SidecarReplies.Change;
import dev.attendant.sidecar.cli.client.SidecarReplies.Replay;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers a recorded turn again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Answers a recorded turn again from what was recorded with it, and tells whether the same comes out.",
            "No model is asked and nothing is written. Exit code 1 where the outcome differs."
        })
final class ReplayCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Parameters(paramLabel = "TURN_ID", description = "The turn's id, as replies and traces name it.")
    private String turn;

    @Option(names = "--json", description = "Prints all as one JSON object.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    ReplayCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public Integer call() {
        try (Connection.Session session = connection.open(sidecars)) {
            Replay replay = session.client().replay(turn);
            print(replay);
            return replay.same() ? 0 : 1;
        }
    }

    private void print(Replay replay) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Output.json(replay));
            return;
        }
        out.println(replay.same() ? "The same came out." : "Something else came out.");
        out.println("  then: " + replay.recorded().reply());
        if (!replay.same()) {
            out.println("  now:  " + replay.replayed().reply());
        }
        out.println("  model calls answered from the record: " + replay.modelCalls());
        changes(out, "not as it was then", replay.inputs());
        changes(out, "differs", replay.differences());
        out.flush();
    }

    private static void changes(PrintWriter out, String what, List<Change> changes) {
        changes.forEach(change -> out.println(
                "  %s: %s: %s, now %s".formatted(what, change.what(), change.recorded(), change.replayed())));
    }
}
