package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes folders of articles in. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the knowledge base mirror folders of Markdown, HTML, text, DOCX, PDF, and CSV, TSV or JSON files",
            "with a question and an answer in each row. Unchanged documents are skipped, so that a run that was",
            "interrupted goes on where it stopped; documents whose file is gone leave.",
            "",
            "What repeats in very many documents, such as a footer, is left out of passages, and so is a document",
            "that says what another one says. Text that is not UTF-8 is decoded as what it looks like.",
            "",
            "A file or row that cannot be read is reported and skipped, and the exit code is then 1. What a file said",
            "before it could not be read stays.",
            "",
            "What is published before and afterwards is kept as snapshots; see attendant knowledge --help.",
            "",
            "Prints what was skipped, left out and guessed, and how many documents are new, changed, unchanged,",
            "removed and skipped; the progress goes to the standard error."
        })
public final class IngestCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders, or single files.")
    private List<Path> paths;

    @Option(
            names = "--collection",
            paramLabel = "NAME",
            description =
                    "The set that the documents belong to (default: the folder's name). Only its documents leave.")
    private @Nullable String collection;

    @Option(names = "--only", description = "Documents of every other collection leave too.")
    private boolean only;

    @Option(
            names = "--draft",
            description =
                    "Keeps every change back until \"attendant knowledge publish\" publishes all of them at once.")
    private boolean draft;

    @Option(names = "--json", description = "Prints the summary as one JSON object.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    public IngestCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "there is no file or folder " + path);
            }
        }
        try (Connection.Session session = connection.open(sidecars)) {
            return ingest(session.client());
        }
    }

    private int ingest(SidecarClient client) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        keepFormer(client);
        Ingestion ingestion =
                new Ingestion(client, new Progress(spec.commandLine().getErr()), draft);
        List<IngestSummary> summaries = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (Path path : paths) {
            String name = collection == null ? nameOf(path) : collection;
            kept.add(name);
            summaries.add(ingestion.mirror(path, name));
        }
        int others = only ? ingestion.removeOthers(kept) : 0;
        IngestSummary all = summaries.stream().reduce(IngestSummary.nothing().plusRemoved(others), IngestSummary::plus);
        if (!draft && all.isChange()) {
            client.snapshots().take("ingest of " + String.join(", ", new TreeSet<>(kept)));
        }
        out.println(json ? Output.json(all) : all.toString());
        return all.failed() == 0 ? 0 : 1;
    }

    /** So that the ingestion can be rolled back. */
    private void keepFormer(SidecarClient client) {
        if (!draft && !client.listDocuments().isEmpty()) {
            client.snapshots().take("before an ingest");
        }
    }

    private static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "default" : name.toString();
    }
}
