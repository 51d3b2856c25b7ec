package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.cli.client.RelationClient;
import dev.attendant.sidecar.cli.client.RelationReplies.End;
import dev.attendant.sidecar.cli.client.RelationReplies.Node;
import dev.attendant.sidecar.cli.client.RelationReplies.Related;
import dev.attendant.sidecar.cli.client.RelationReplies.Relation;
import dev.attendant.sidecar.cli.client.RelationReplies.Relations;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how the published articles hang together. */
@Command(
        name = "relations",
        mixinStandardHelpOptions = true,
        description = {
            "Prints all relations of the knowledge base, or with DOCUMENT everything within two hops of it and the way.",
            "",
            "An article states its relations in its attributes (front matter): replaced_by, requires, applies_to or"
                    + " products, intents, actions. Others are given through the API, such as the article that"
                    + " resolved a case.",
            "A turn follows them: a replaced article yields to the one in its place, an answer names what it requires,"
                    + " and of near-equal articles the one for the product or intent in question goes first."
        })
public final class RelationsCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Parameters(paramLabel = "DOCUMENT", arity = "0..1", description = "A document's id.")
    private Optional<String> document;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    public RelationsCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public Integer call() {
        try (Connection.Session session = connection.open(sidecars)) {
            RelationClient client = session.client().relations();
            String shown = document.isPresent() ? around(client.of(document.get())) : all(client.list());
            spec.commandLine().getOut().println(shown);
        }
        return 0;
    }

    private String all(List<Relation> relations) {
        if (json) {
            return Output.json(new Relations(relations));
        }
        return relations.isEmpty()
                ? "There are no relations."
                : relations.stream()
                        .sorted(Comparator.comparing(
                                        (Relation relation) -> relation.from().id())
                                .thenComparing(Relation::kind)
                                .thenComparing(relation -> relation.to().id()))
                        .map(RelationsCommand::line)
                        .collect(Collectors.joining(System.lineSeparator()));
    }

    private String around(Related related) {
        if (json) {
            return Output.json(related);
        }
        return related.related().isEmpty()
                ? "It has no relations."
                : related.related().stream()
                        .map(RelationsCommand::line)
                        .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Node node) {
        String way = node.path().stream()
                .map(relation -> relation.from().id() + " " + relation.kind() + " "
                        + relation.to().id())
                .collect(Collectors.joining(", "));
        return "%d  %s  (%s)".formatted(node.hops(), named(node.node()), way);
    }

    private static String line(Relation relation) {
        String origin = relation.given() ? "  [given]" : "";
        return named(relation.from()) + "  " + relation.kind() + "  " + named(relation.to()) + origin;
    }

    private static String named(End end) {
        return end.kind() + " " + end.id() + (end.published() ? "" : " (not published)");
    }
}
