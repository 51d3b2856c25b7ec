package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.cli.client.SidecarReplies.Hit;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.ScopeOptions;
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

/** Searches the knowledge base. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Shows the passages that a question finds.")
public final class SearchCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for.")
    private List<String> words;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "Most hits, 5 by default.")
    private int limit;

    @Option(
            names = "--audience",
            defaultValue = "customer",
            description = "customer (default), or internal to see everything.")
    private String audience;

    @Option(names = "--json", description = "Prints the hits as JSON.")
    private boolean json;

    @Mixin
    private ScopeOptions scope;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    public SearchCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public Integer call() {
        try (Connection.Session session = connection.open(sidecars)) {
            List<Hit> hits = session.client().search(String.join(" ", words), limit, audience, scope.fields());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Output.json(hits));
            } else {
                hits.forEach(hit -> print(hit, out));
            }
        }
        return 0;
    }

    private static void print(Hit hit, PrintWriter out) {
        String path = hit.headings().isEmpty() ? hit.title() : hit.title() + " > " + String.join(" > ", hit.headings());
        out.println("%.3f  %s  (%s)".formatted(hit.score(), path, hit.documentId()));
        out.println("       " + hit.text().replace("\n", "\n       "));
    }
}
