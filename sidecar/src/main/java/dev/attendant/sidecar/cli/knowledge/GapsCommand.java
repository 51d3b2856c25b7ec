package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.care.report.CareSummary;
import dev.attendant.sidecar.cli.client.GapReplies.Unanswered;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what customers asked and no article answers. */
@Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what customers asked and no article answers, grouped by meaning: how often and when it was asked, in"
                    + " which words, and the article that is nearest, which may be the place to add it to.",
            "",
            "It looks at turns that were handed over for want of an answer, and at those that ended with a question back"
                    + " which the next turn did not answer either. Personal data is masked."
        })
public final class GapsCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many days to look back (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Most gaps printed (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Prints one JSON object, with a draft outline of each article.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    public GapsCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public Integer call() {
        try (Connection.Session session = connection.open(sidecars)) {
            Unanswered unanswered = session.client().unanswered(days, limit);
            spec.commandLine().getOut().println(json ? Output.json(unanswered) : CareSummary.of(unanswered.found()));
        }
        return 0;
    }
}
