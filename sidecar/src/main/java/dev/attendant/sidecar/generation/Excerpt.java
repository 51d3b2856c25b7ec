package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What of a section is said in answer to a question: the nearest part of the passage that was found, and the parts
 * around it that bear on the question too, as they stand there. Of a table only the rows that are asked for are said.
 */
final class Excerpt {

    /** So long an answer shares most words with the answers that people wrote for a set of device manuals. */
    private static final int WORDS = 95;

    /** What is less near than this share of the best was left out of such answers. */
    private static final double CLOSE_TO_BEST = 0.4;

    private static final int MOST_ROWS = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final EncodedPassage section;
    private final Query query;
    private final List<Part> parts;

    /**
     * @param own the passage that was found
     * @param section the same with its surroundings
     */
    static List<Integer> places(Query query, Passage own, EncodedPassage section) {
        Excerpt excerpt = new Excerpt(query, section);
        Part best = excerpt.best(own);
        Stream<Part> said = best.kind() == Part.Kind.ROW ? excerpt.rows(best) : excerpt.around(best);
        return said.flatMap(Part::places).sorted().toList();
    }

    private Excerpt(Query query, EncodedPassage section) {
        this.query = query;
        this.section = section;
        this.parts = Part.of(section.passage());
    }

    private Part best(Passage own) {
        return parts.stream()
                .max(Comparator.comparing((Part part) -> part.touches(section.passage(), own))
                        .thenComparing(Part::tells)
                        .thenComparingDouble(this::nearness))
                .orElseThrow();
    }

    /** What only leads on is said where something follows it, and code not at all. */
    private Stream<Part> around(Part best) {
        Deque<Part> said = grown(best);
        while (said.size() > 1 && said.getLast().kind() == Part.Kind.LEAD) {
            said.removeLast();
        }
        return said.stream().filter(part -> part.equals(best) || part.kind() != Part.Kind.CODE);
    }

    /** The best with what stands around it, the nearer side first, while there is room. */
    private Deque<Part> grown(Part best) {
        Deque<Part> said = new ArrayDeque<>(List.of(best));
        int room = WORDS - length(best);
        Optional<Part> next = nearer(said, best);
        while (next.isPresent() && length(next.get()) <= room) {
            Part part = next.get();
            room -= length(part);
            if (part.first() < best.first()) {
                said.addFirst(part);
            } else {
                said.addLast(part);
            }
            next = nearer(said, best);
        }
        return said;
    }

    /**
     * The nearer of the parts before and after, as far as they bear on the question. A list that is not the best stays
     * out, as it answers something else.
     */
    private Optional<Part> nearer(Deque<Part> said, Part best) {
        int before = parts.indexOf(said.getFirst()) - 1;
        int after = parts.indexOf(said.getLast()) + 1;
        return IntStream.of(before, after)
                .filter(place -> place >= 0 && place < parts.size())
                .mapToObj(parts::get)
                .filter(part -> part.kind() != Part.Kind.STEPS)
                .filter(part -> nearness(part) >= CLOSE_TO_BEST * nearness(best))
                .max(Comparator.comparingDouble(this::nearness));
    }

    /** The few rows that share most words with the question; else the nearest. */
    private Stream<Part> rows(Part best) {
        Set<String> asked = words(query.text());
        Map<Long, List<Part>> byShared = parts.stream()
                .filter(part -> part.kind() == Part.Kind.ROW)
                .collect(Collectors.groupingBy(
                        row -> words(text(row)).stream().filter(asked::contains).count()));
        long most = Collections.max(byShared.keySet());
        List<Part> named = byShared.getOrDefault(most, List.of());
        return most > 0 && named.size() <= MOST_ROWS ? named.stream() : Stream.of(best);
    }

    private double nearness(Part part) {
        return part.places()
                .mapToDouble(place ->
                        query.answer().cosine(section.sentenceEmbeddings().get(place)))
                .max()
                .orElse(0);
    }

    private int length(Part part) {
        return text(part).split("\\s+").length;
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private String text(Part part) {
        List<Span> sentences = section.passage().sentences();
        return new Span(
                        sentences.get(part.first()).start(),
                        sentences.get(part.last()).end())
                .of(section.passage().text());
    }
}
