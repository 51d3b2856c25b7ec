package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.adapter.markup.HtmlReader;
import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.adapter.markup.MarkupLinks;
import dev.attendant.sidecar.care.link.LinkedPage;
import dev.attendant.sidecar.cli.client.DocumentFile;
import dev.attendant.sidecar.cli.client.RelationReplies;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarReplies;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentDetail;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentEntry;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.cli.support.Workers;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.graph.RelationKind;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.PlainTextReader;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Articles to be cared for: those of a folder, or those that a sidecar has published. */
final class CareSource {

    private static final String COLLECTION = "report";

    private final Progress progress;
    private final DocumentIndexer indexer;

    CareSource(Encoder encoder, Progress progress) {
        this.progress = progress;
        this.indexer = new DocumentIndexer(
                Map.of(
                        DocumentFormat.MARKDOWN, new MarkdownReader(),
                        DocumentFormat.HTML, new HtmlReader(),
                        DocumentFormat.TEXT, new PlainTextReader()),
                encoder);
    }

    /**
     * What was read.
     *
     * @param pages the articles as links see them
     * @param files the paths of everything that lies beside the articles
     * @param given relations that no article states
     */
    record Contents(List<DocumentVersion> documents, List<LinkedPage> pages, Set<String> files, List<Relation> given) {
        Contents {
            documents = List.copyOf(documents);
            pages = List.copyOf(pages);
            files = Set.copyOf(files);
            given = List.copyOf(given);
        }
    }

    /** @throws IOException where there is no article in the folder */
    Contents folder(Path folder) throws IOException {
        Intake.Contents intake = new Intake().read(folder, COLLECTION);
        intake.summary().skipped().forEach(fault -> progress.say("skipped " + fault.place() + ": " + fault.reason()));
        List<LinkedPage> pages =
                intake.documents().stream().map(new MarkupLinks()::read).toList();
        return new Contents(indexed(intake.documents()), pages, files(folder), List.of());
    }

    /** @throws IOException where nothing is published */
    Contents published(SidecarClient client) throws IOException {
        List<DocumentEntry> entries = client.listDocuments();
        if (entries.isEmpty()) {
            throw new IOException("nothing is published; ingest articles or name a folder with --knowledge");
        }
        List<DocumentVersion> documents = indexed(entries.stream()
                .map(entry -> source(client.document(entry.documentId()), client.passages(entry.documentId())))
                .filter(source -> !source.text().isBlank())
                .toList());
        List<LinkedPage> pages = documents.stream().map(LinkedPage::of).toList();
        return new Contents(documents, pages, Set.of(), given(client));
    }

    private static List<Relation> given(SidecarClient client) {
        return client.relations().list().stream()
                .filter(RelationReplies.Relation::given)
                .flatMap(each -> RelationKind.named(each.kind()).stream()
                        .map(kind ->
                                Relation.of(kind, each.from().id(), each.to().id())))
                .toList();
    }

    private List<DocumentVersion> indexed(List<DocumentSource> sources) throws IOException {
        progress.begin(sources.size());
        return Workers.map(sources, source -> {
            DocumentVersion version = indexer.index(source);
            progress.step(source.location());
            return version;
        });
    }

    private static DocumentSource source(DocumentDetail document, List<SidecarReplies.Passage> passages) {
        return new DocumentSource(
                new DocumentId(document.documentId()),
                DocumentFormat.HTML,
                document.title(),
                PublishedArticle.html(passages),
                document.collection(),
                document.location(),
                document.attributes().stream()
                        .collect(Collectors.toMap(DocumentFile.Attribute::name, DocumentFile.Attribute::value)));
    }

    private static Set<String> files(Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }
}
