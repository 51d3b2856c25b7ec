package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.cli.client.SnapshotClient;
import dev.attendant.sidecar.cli.client.SnapshotReplies;
import dev.attendant.sidecar.cli.client.SnapshotReplies.Detail;
import dev.attendant.sidecar.cli.client.SnapshotReplies.Draft;
import dev.attendant.sidecar.cli.client.SnapshotReplies.Snapshot;
import dev.attendant.sidecar.cli.client.SnapshotReplies.Snapshots;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Snapshots and drafts of the knowledge base, and what to look at in it. */
@Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        description =
                "Publishes drafts, keeps states of the knowledge base that can be published again, and reports on it.",
        synopsisSubcommandLabel = "COMMAND")
public final class KnowledgeCommand implements Runnable {

    private final SidecarStarter sidecars;

    @Spec
    private CommandSpec spec;

    public KnowledgeCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "knowledge what? snapshots, show, take, drafts, publish, rollback, calibrate, relations, gaps or report");
    }

    @Command(
            name = "snapshots",
            mixinStandardHelpOptions = true,
            description = "Prints all snapshots, oldest first, with what each changed; * marks the published one.")
    int snapshots(
            @Option(names = "--json", description = "Prints them as one JSON object.") boolean json,
            @Mixin Connection connection) {
        return speak(connection, client -> shown(client.list(), json));
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints a snapshot, what it changed against the one before, and its documents.")
    int show(
            @Parameters(paramLabel = "N", description = "The snapshot.") int number,
            @Option(names = "--json", description = "Prints it as one JSON object.") boolean json,
            @Mixin Connection connection) {
        return speak(connection, client -> {
            Detail detail = client.show(number);
            return json ? Output.json(detail) : lines(detail);
        });
    }

    @Command(
            name = "take",
            mixinStandardHelpOptions = true,
            description = {
                "Freezes what is published now as the next snapshot, and prints it.",
                "Where a snapshot holds it already, that one is printed."
            })
    int take(
            @Option(names = "--note", defaultValue = "", description = "Why it is taken.") String note,
            @Option(names = "--json", description = "Prints the snapshot as one JSON object.") boolean json,
            @Mixin Connection connection) {
        return speak(connection, client -> shown(client.take(note), json));
    }

    @Command(
            name = "drafts",
            mixinStandardHelpOptions = true,
            description =
                    "Prints what the next publication changes: + for a document that comes, - for one that leaves.")
    int drafts(
            @Option(names = "--discard", description = "Forgets all drafts first.") boolean discard,
            @Option(names = "--json", description = "Prints them as one JSON object.") boolean json,
            @Mixin Connection connection) {
        return speak(connection, client -> {
            if (discard) {
                client.discardDrafts();
            }
            List<Draft> drafts = client.drafts();
            return json ? Output.json(new SnapshotReplies.Drafts(drafts)) : lines(drafts);
        });
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = {
                "Without N, publishes all drafts at once and prints the snapshot of what is published then.",
                "With N, makes exactly that snapshot's documents the published ones and prints all snapshots.",
                "Turns see all of the change or nothing of it; the sidecar need not be restarted."
            })
    int publish(
            @Parameters(paramLabel = "N", arity = "0..1", description = "The snapshot.") Optional<Integer> number,
            @Option(names = "--note", defaultValue = "", description = "Why drafts are published.") String note,
            @Option(names = "--json", description = "Prints one JSON object.") boolean json,
            @Mixin Connection connection) {
        return speak(
                connection,
                client -> number.isPresent()
                        ? shown(client.publish(number.get()), json)
                        : shown(client.publishDrafts(note), json));
    }

    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            description = {
                "Publishes the snapshot that was published before, and prints all snapshots.",
                "Documents changed since the last snapshot are kept in a new one first. Called again, it goes one further back."
            })
    int rollback(
            @Option(names = "--json", description = "Prints all snapshots as one JSON object.") boolean json,
            @Mixin Connection connection) {
        return speak(connection, client -> shown(client.rollBack(), json));
    }

    private int speak(Connection connection, Function<SnapshotClient, String> command) {
        try (Connection.Session session = connection.open(sidecars)) {
            spec.commandLine().getOut().println(command.apply(session.client().snapshots()));
        }
        return 0;
    }

    private static String shown(Snapshots snapshots, boolean json) {
        if (json) {
            return Output.json(snapshots);
        }
        Stream<String> lines = snapshots.snapshots().stream()
                .map(snapshot -> (snapshot.number() == snapshots.published() ? "* " : "  ") + line(snapshot));
        Stream<String> last = snapshots.changedSince()
                ? Stream.of("Documents were put or removed since; take keeps them under a number.")
                : Stream.of();
        return Stream.concat(lines, last).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String shown(Snapshot snapshot, boolean json) {
        return json ? Output.json(snapshot) : line(snapshot);
    }

    private static String line(Snapshot snapshot) {
        return "%d  %d documents: %d added, %d changed, %d removed  (by %s at %s)%s"
                .formatted(
                        snapshot.number(),
                        snapshot.documents(),
                        snapshot.added(),
                        snapshot.changed(),
                        snapshot.removed(),
                        snapshot.takenBy(),
                        snapshot.takenAt(),
                        snapshot.note().isEmpty() ? "" : "  " + snapshot.note());
    }

    private static String lines(Detail detail) {
        return Stream.of(
                        Stream.of(line(detail.snapshot())),
                        detail.changes().stream().map(change -> change.change() + "  " + change.documentId()),
                        Stream.of(""),
                        detail.documents().stream()
                                .map(member -> "%s  %.12s  %s"
                                        .formatted(member.documentId(), member.version(), member.location())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String lines(List<Draft> drafts) {
        return drafts.isEmpty()
                ? "There are no drafts."
                : drafts.stream()
                        .map(draft -> (draft.leaves() ? "- " : "+ ") + draft.documentId())
                        .collect(Collectors.joining(System.lineSeparator()));
    }
}
