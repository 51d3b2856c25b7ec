package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.SidecarReplies.DocumentEntry;
import dev.attendant.sidecar.cli.SidecarReplies.DocumentReceipt;
import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.intake.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Makes collections of a knowledge base mirror folders. */
final class Ingestion {

    /** Replies that speak of one document; after any other no document could be put. */
    private static final Set<Integer> OF_ONE_DOCUMENT = Set.of(400, 413, 422, 500);

    private final SidecarClient client;
    private final Progress progress;
    private final Intake intake = new Intake();

    Ingestion(SidecarClient client, Progress progress) {
        this.client = client;
        this.progress = progress;
    }

    /** Puts every document of a folder in and takes those out that are gone from it. */
    IngestSummary mirror(Path path, String collection) throws IOException {
        DocumentFolder folder = new DocumentFolder(path);
        List<Path> files = folder.files();
        if (files.isEmpty()) {
            throw new IOException("there is no Markdown, HTML, text, DOCX, PDF, CSV, TSV or JSON file in " + path);
        }
        Intake.Contents contents = intake.read(folder, files, collection);
        IngestSummary put = putAll(contents.documents());
        Set<String> there = unread(contents, collection);
        contents.documents().forEach(document -> there.add(document.id().value()));
        int removed = remove(entry -> entry.collection().equals(collection) && !there.contains(entry.documentId()));
        return contents.summary().plus(put).plusRemoved(removed);
    }

    /** Takes the documents of all collections but these out. */
    int removeOthers(Set<String> collections) {
        return remove(entry -> !collections.contains(entry.collection()));
    }

    private IngestSummary putAll(List<DocumentSource> documents) throws IOException {
        progress.begin(documents.size());
        return Workers.map(documents, this::put).stream().reduce(IngestSummary.nothing(), IngestSummary::plus);
    }

    /** A document that the sidecar refuses is skipped; a sidecar that is gone ends the run. */
    private IngestSummary put(DocumentSource source) {
        try {
            DocumentReceipt receipt = client.putDocument(source.id().value(), upload(source));
            receipt.findings()
                    .forEach(finding -> progress.say("quarantined in %s, %s %d-%d: %s"
                            .formatted(
                                    source.location(),
                                    finding.place(),
                                    finding.start(),
                                    finding.end(),
                                    finding.reason())));
            return IngestSummary.put(receipt.change(), receipt.passages());
        } catch (SidecarException refused) {
            if (!OF_ONE_DOCUMENT.contains(refused.status())) {
                throw refused;
            }
            return IngestSummary.skipped(List.of(new Fault(source.location(), String.valueOf(refused.getMessage()))));
        } finally {
            progress.step(source.location());
        }
    }

    /** The ids of what is known of files that cannot be read now; a slip in a file should not cost its answers. */
    private Set<String> unread(Intake.Contents contents, String collection) {
        Set<String> ids = new HashSet<>();
        if (!contents.unread().isEmpty()) {
            client.listDocuments().stream()
                    .filter(entry -> entry.collection().equals(collection))
                    .filter(entry -> contents.unread().contains(entry.location().replaceFirst("#.*", ""))
                            || contents.unread().contains(entry.location()))
                    .forEach(entry -> ids.add(entry.documentId()));
        }
        return ids;
    }

    private int remove(Predicate<DocumentEntry> gone) {
        return (int) client.listDocuments().stream()
                .filter(gone)
                .filter(entry -> client.deleteDocument(entry.documentId()))
                .count();
    }

    private static DocumentFile upload(DocumentSource source) {
        return new DocumentFile(
                source.format().name().toLowerCase(Locale.ROOT),
                source.title().isBlank() ? null : source.title(),
                source.text(),
                source.collection(),
                source.location(),
                attributes(source.attributes()),
                source.boilerplate().stream().sorted().toList());
    }

    private static List<DocumentFile.Attribute> attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(each -> new DocumentFile.Attribute(each.getKey(), each.getValue()))
                .toList();
    }
}
