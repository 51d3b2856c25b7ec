package dev.attendant.sidecar.knowledge.intake;

import dev.attendant.sidecar.knowledge.ArticleReader;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be kept of a folder's documents.
 *
 * @param documents those to keep, with the boilerplate to leave out of them
 * @param duplicates those that say what another says
 * @param boilerplateBlocks how many blocks are left out, over all documents
 */
public record IntakePlan(
        List<DocumentSource> documents, List<Fault> faults, List<Duplicate> duplicates, int boilerplateBlocks) {

    public IntakePlan {
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
        duplicates = List.copyOf(duplicates);
    }

    /** A document at a place that says what the one at {@code original} says. */
    public record Duplicate(String place, String original) {}

    /**
     * Compares documents with each other; the first of those alike stays.
     *
     * @param readers readers of text formats
     */
    public static IntakePlan of(List<DocumentSource> documents, Map<DocumentFormat, ArticleReader> readers) {
        Comparison comparison = new Comparison(readers);
        documents.forEach(comparison::add);
        return comparison.plan();
    }

    /** Documents that were looked at so far. */
    private static final class Comparison {

        private final Map<DocumentFormat, ArticleReader> readers;
        private final List<Candidate> kept = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Duplicate> duplicates = new ArrayList<>();
        private final Map<List<Object>, String> originals = new HashMap<>();

        Comparison(Map<DocumentFormat, ArticleReader> readers) {
            this.readers = readers;
        }

        void add(DocumentSource source) {
            try {
                add(Candidate.of(source, reader(source.format()).read(source)));
            } catch (UnreadableDocumentException unreadable) {
                faults.add(new Fault(source.location(), String.valueOf(unreadable.getMessage())));
            }
        }

        private void add(Candidate candidate) {
            String place = candidate.source().location();
            String original = originals.putIfAbsent(candidate.identity(), place);
            if (original == null) {
                kept.add(candidate);
            } else {
                duplicates.add(new Duplicate(place, original));
            }
        }

        IntakePlan plan() {
            Boilerplate boilerplate =
                    Boilerplate.of(kept.stream().map(Candidate::blocks).toList());
            List<DocumentSource> documents = kept.stream()
                    .map(each -> each.source().withBoilerplate(boilerplate.in(each.blocks())))
                    .toList();
            int left = documents.stream()
                    .mapToInt(each -> each.boilerplate().size())
                    .sum();
            return new IntakePlan(documents, faults, duplicates, left);
        }

        private ArticleReader reader(DocumentFormat format) {
            ArticleReader reader = readers.get(format);
            if (reader == null) {
                throw new UnreadableDocumentException("no reader for " + format);
            }
            return reader;
        }
    }
}
