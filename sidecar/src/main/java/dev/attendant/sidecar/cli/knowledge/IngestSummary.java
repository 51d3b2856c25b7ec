package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.knowledge.intake.Fault;
import dev.attendant.sidecar.knowledge.intake.IntakePlan.Duplicate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an ingestion did.
 *
 * @param failed files and rows that could not be read and were skipped
 * @param passages of all documents that were put, unchanged ones included
 * @param boilerplateBlocks blocks that were left out since very many documents repeat them
 * @param encodings the files that do not say how they are encoded, and what they were taken for
 */
record IngestSummary(
        int created,
        int updated,
        int unchanged,
        int removed,
        int failed,
        int passages,
        int boilerplateBlocks,
        List<Fault> skipped,
        List<Duplicate> duplicates,
        List<GuessedEncoding> encodings) {

    IngestSummary {
        skipped = List.copyOf(skipped);
        duplicates = List.copyOf(duplicates);
        encodings = List.copyOf(encodings);
    }

    /** What a file's bytes were taken for. */
    record GuessedEncoding(String place, String charset) {}

    static IngestSummary nothing() {
        return new IngestSummary(0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of());
    }

    static IngestSummary put(String change, int passages) {
        return new IngestSummary(
                change.equals("created") ? 1 : 0,
                change.equals("updated") ? 1 : 0,
                change.equals("unchanged") ? 1 : 0,
                0,
                0,
                passages,
                0,
                List.of(),
                List.of(),
                List.of());
    }

    static IngestSummary skipped(List<Fault> faults) {
        return new IngestSummary(0, 0, 0, 0, faults.size(), 0, 0, faults, List.of(), List.of());
    }

    static IngestSummary compared(int boilerplateBlocks, List<Duplicate> duplicates, List<GuessedEncoding> encodings) {
        return new IngestSummary(0, 0, 0, 0, 0, 0, boilerplateBlocks, List.of(), duplicates, encodings);
    }

    IngestSummary plus(IngestSummary other) {
        return new IngestSummary(
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                removed + other.removed,
                failed + other.failed,
                passages + other.passages,
                boilerplateBlocks + other.boilerplateBlocks,
                joined(skipped, other.skipped),
                joined(duplicates, other.duplicates),
                joined(encodings, other.encodings));
    }

    IngestSummary plusRemoved(int more) {
        return new IngestSummary(
                created,
                updated,
                unchanged,
                removed + more,
                failed,
                passages,
                boilerplateBlocks,
                skipped,
                duplicates,
                encodings);
    }

    boolean isChange() {
        return created + updated + removed > 0;
    }

    /** A line for each thing that needs a look, and the figures. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        skipped.forEach(each -> lines.add("skipped " + each.place() + ": " + each.reason()));
        duplicates.forEach(
                each -> lines.add("left out " + each.place() + ": it says what " + each.original() + " says"));
        encodings.forEach(
                each -> lines.add("decoded " + each.place() + " as " + each.charset() + ", which is a guess"));
        if (boilerplateBlocks > 0) {
            lines.add(boilerplateBlocks + " blocks left out of passages: very many documents repeat them");
        }
        lines.add("%d new, %d changed, %d unchanged, %d removed, %d skipped; %d passages"
                .formatted(created, updated, unchanged, removed, failed, passages));
        return String.join(System.lineSeparator(), lines);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        if (more.isEmpty()) {
            return some;
        }
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
