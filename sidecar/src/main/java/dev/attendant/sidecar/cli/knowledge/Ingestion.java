package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.cli.client.DocumentFile;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarException;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentEntry;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentReceipt;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.cli.support.Workers;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.intake.Fault;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Makes collections of a knowledge base mirror folders. */
public final class Ingestion {

    /** Replies that speak of one document; after any other no document could be put. */
    private static final Set<Integer> OF_ONE_DOCUMENT = Set.of(400, 413, 422, 500);

    private final SidecarClient client;
    private final Progress progress;
    private final boolean draft;
    private final Intake intake = new Intake();

    /** An ingestion that publishes each document at once. */
    public Ingestion(SidecarClient client, Progress progress) {
        this(client, progress, false);
    }

    /** @param draft keeps every change back until drafts are published */
    public Ingestion(SidecarClient client, Progress progress, boolean draft) {
        this.client = client;
        this.progress = progress;
        this.draft = draft;
    }

    /** Puts every document of a folder in and takes those out that are gone from it. */
    public IngestSummary mirror(Path path, String collection) throws IOException {
        Intake.Contents contents = intake.read(path, collection);
        IngestSummary put = putAll(contents.documents());
        Set<String> there = unread(contents, collection);
        contents.documents().forEach(document -> there.add(document.id().value()));
        int removed = remove((id, its) -> its.equals(collection) && !there.contains(id));
        return contents.summary().plus(put).plusRemoved(removed);
    }

    /**
     * Puts every document in the place of the one at the same location.
     *
     * @param collection of those whose location is new
     */
    IngestSummary overlay(Path path, String collection) throws IOException {
        Map<String, DocumentEntry> places = new HashMap<>();
        client.listDocuments().forEach(entry -> places.put(entry.location(), entry));
        Intake.Contents contents = intake.read(path, collection);
        IngestSummary put = putAll(contents.documents().stream()
                .map(source -> inPlace(source, places.get(source.location())))
                .toList());
        return contents.summary().plus(put);
    }

    private static DocumentSource inPlace(DocumentSource source, @Nullable DocumentEntry former) {
        return former == null ? source : source.as(new DocumentId(former.documentId()), former.collection());
    }

    /** Takes the documents of all collections but these out. */
    int removeOthers(Set<String> collections) {
        return remove((id, its) -> !collections.contains(its));
    }

    private IngestSummary putAll(List<DocumentSource> documents) throws IOException {
        progress.begin(documents.size());
        return Workers.map(documents, this::put).stream().reduce(IngestSummary.nothing(), IngestSummary::plus);
    }

    /** A document that the sidecar refuses is skipped; a sidecar that is gone ends the run. */
    private IngestSummary put(DocumentSource source) {
        try {
            DocumentReceipt receipt = put(source.id().value(), upload(source));
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

    private DocumentReceipt put(String id, DocumentFile document) {
        return draft ? client.snapshots().putDraft(id, document) : client.putDocument(id, document);
    }

    /** @param gone tells from a document's id and collection */
    private int remove(BiPredicate<String, String> gone) {
        return (int) collections().entrySet().stream()
                .filter(document -> gone.test(document.getKey(), document.getValue()))
                .map(Map.Entry::getKey)
                .filter(id -> draft ? client.snapshots().draftRemoval(id) : client.deleteDocument(id))
                .count();
    }

    /** Each document's collection, as it is or, for drafts, as it will be. */
    private Map<String, String> collections() {
        Map<String, String> collections = new TreeMap<>();
        client.listDocuments().forEach(entry -> collections.put(entry.documentId(), entry.collection()));
        if (draft) {
            client.snapshots()
                    .drafts()
                    .forEach(each -> collections.compute(
                            each.documentId(), (id, before) -> each.leaves() ? null : each.collection()));
        }
        return collections;
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
