package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.SidecarReplies.DocumentReceipt;
import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Makes collections of a knowledge base mirror folders. */
final class Ingestion {

    private final SidecarClient client;
    private final Progress progress;
    private final boolean draft;

    /** An ingestion that publishes each document at once. */
    Ingestion(SidecarClient client, Progress progress) {
        this(client, progress, false);
    }

    /** @param draft keeps every change back until drafts are published */
    Ingestion(SidecarClient client, Progress progress, boolean draft) {
        this.client = client;
        this.progress = progress;
        this.draft = draft;
    }

    /**
     * What an ingestion did.
     *
     * @param failed files that could not be read and were skipped
     */
    record Summary(int created, int updated, int unchanged, int removed, int failed, int passages) {

        static Summary nothing() {
            return new Summary(0, 0, 0, 0, 0, 0);
        }

        Summary plus(Summary other) {
            return new Summary(
                    created + other.created,
                    updated + other.updated,
                    unchanged + other.unchanged,
                    removed + other.removed,
                    failed + other.failed,
                    passages + other.passages);
        }

        Summary plusRemoved(int more) {
            return new Summary(created, updated, unchanged, removed + more, failed, passages);
        }

        static Summary of(DocumentReceipt receipt) {
            int passages = receipt.passages();
            return switch (receipt.change()) {
                case "created" -> new Summary(1, 0, 0, 0, 0, passages);
                case "updated" -> new Summary(0, 1, 0, 0, 0, passages);
                default -> new Summary(0, 0, 1, 0, 0, passages);
            };
        }

        boolean isChange() {
            return created + updated + removed > 0;
        }

        @Override
        public String toString() {
            return "%d new, %d changed, %d unchanged, %d removed, %d skipped; %d passages"
                    .formatted(created, updated, unchanged, removed, failed, passages);
        }
    }

    /** Puts every file's document in and takes those out whose file is gone. */
    Summary mirror(Path path, String collection) throws IOException {
        DocumentFolder folder = new DocumentFolder(path);
        List<Path> files = files(folder, path);
        progress.begin(files.size());
        Summary put = putAll(files, file -> put(folder, file, new Place(collection, Optional.empty())));
        Set<String> there = new HashSet<>();
        files.forEach(file -> there.add(id(folder, file, collection)));
        int removed = remove((id, its) -> its.equals(collection) && !there.contains(id));
        return put.plusRemoved(removed);
    }

    /**
     * Puts every file's document in the place of the one at the same location.
     *
     * @param collection of those whose location is new
     */
    Summary overlay(Path path, String collection) throws IOException {
        DocumentFolder folder = new DocumentFolder(path);
        List<Path> files = files(folder, path);
        Map<String, Place> places = new HashMap<>();
        client.listDocuments()
                .forEach(entry ->
                        places.put(entry.location(), new Place(entry.collection(), Optional.of(entry.documentId()))));
        Place elsewhere = new Place(collection, Optional.empty());
        progress.begin(files.size());
        return putAll(files, file -> put(folder, file, places.getOrDefault(folder.location(file), elsewhere)));
    }

    /** Where a file's document goes; it gets an id of its own where it takes no other document's. */
    private record Place(String collection, Optional<String> id) {}

    private static List<Path> files(DocumentFolder folder, Path path) throws IOException {
        List<Path> files = folder.files();
        if (files.isEmpty()) {
            throw new IOException("there is no Markdown, HTML or text file in " + path);
        }
        return files;
    }

    /** Takes the documents of all collections but these out. */
    int removeOthers(Set<String> collections) {
        return remove((id, its) -> !collections.contains(its));
    }

    private static Summary putAll(List<Path> files, Function<Path, Summary> put) throws IOException {
        List<Summary> puts = new ArrayList<>();
        Parallel.run(files, put, puts::add);
        return puts.stream().reduce(Summary.nothing(), Summary::plus);
    }

    /** A file that its reader or the sidecar refuses is reported and skipped; a sidecar that is gone ends the run. */
    private Summary put(DocumentFolder folder, Path file, Place place) {
        String location = folder.location(file);
        try {
            DocumentSource source = folder.read(file, place.collection());
            DocumentReceipt receipt = put(place.id().orElse(source.id().value()), upload(source));
            receipt.findings()
                    .forEach(finding -> progress.say("quarantined in %s, %s %d-%d: %s"
                            .formatted(location, finding.place(), finding.start(), finding.end(), finding.reason())));
            progress.step(location);
            return Summary.of(receipt);
        } catch (IOException unreadable) {
            return skipped(location, String.valueOf(unreadable.getMessage()));
        } catch (SidecarException refused) {
            if (refused.status() < 400 || refused.status() >= 500) {
                throw refused;
            }
            return skipped(location, String.valueOf(refused.getMessage()));
        }
    }

    private Summary skipped(String location, String why) {
        progress.say("skipped " + location + ": " + why);
        progress.step(location);
        return new Summary(0, 0, 0, 0, 1, 0);
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

    private static String id(DocumentFolder folder, Path file, String collection) {
        return DocumentFolder.idOf(collection + "/" + folder.location(file)).value();
    }

    private static DocumentFile upload(DocumentSource source) {
        return new DocumentFile(
                source.format().name().toLowerCase(Locale.ROOT),
                null,
                source.content(),
                source.collection(),
                source.location(),
                List.of());
    }
}
