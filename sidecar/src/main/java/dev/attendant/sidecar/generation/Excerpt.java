package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What of a section is said in answer to a question: the nearest part of the passage that was found, and the parts
 * around it that bear on the question too, as they stand there. Of a table only the rows that are asked for are said.
 */
final class Excerpt {

    /** So long an answer shares most words with the answers that people wrote for a set of device manuals. */
    private static final int WORDS = 95;

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

    /** Grows to the nearer side while there is room for it; what only leads on is said where something follows it. */
    private Stream<Part> around(Part best) {
        Deque<Part> said = new ArrayDeque<>(List.of(best));
        int room = WORDS - length(best);
        while (true) {
            Part next = nearer(said, best);
            room -= length(next);
            if (next.equals(best) || room < 0) {
                break;
            }
            if (next.first() < said.getFirst().first()) {
                said.addFirst(next);
            } else {
                said.addLast(next);
            }
        }
        while (said.size() > 1 && said.getLast().kind() == Part.Kind.LEAD) {
            said.removeLast();
        }
        return said.stream().filter(part -> part.equals(best) || part.kind() != Part.Kind.CODE);
    }

    /**
     * The nearer of the parts before and after; the best itself where neither bears on the question. A list that is not
     * the best stays out, as it answers something else.
     */
    private Part nearer(Deque<Part> said, Part best) {
        int before = parts.indexOf(said.getFirst()) - 1;
        int after = parts.indexOf(said.getLast()) + 1;
        return IntStream.of(before, after)
                .filter(place -> place >= 0 && place < parts.size())
                .mapToObj(parts::get)
                .filter(part -> part.kind() != Part.Kind.STEPS)
                .filter(part -> nearness(part) >= CLOSE_TO_BEST * nearness(best))
                .max(Comparator.comparingDouble(this::nearness))
                .orElse(best);
    }

    /** The rows that share most words with the question, in which rows of one table differ; else the nearest. */
    private Stream<Part> rows(Part best) {
        List<Part> rows =
                parts.stream().filter(part -> part.kind() == Part.Kind.ROW).toList();
        Set<String> asked = words(query.text());
        ToLongFunction<Part> shared =
                row -> words(text(row)).stream().filter(asked::contains).count();
        long most = rows.stream().mapToLong(shared).max().orElse(0);
        List<Part> named =
                rows.stream().filter(row -> shared.applyAsLong(row) == most).toList();
        return named.size() <= MOST_ROWS ? named.stream() : Stream.of(best);
    }

    private double nearness(Part part) {
        return part.places()
                .mapToDouble(place ->
                        query.embedding().cosine(section.sentenceEmbeddings().get(place)))
                .max()
                .orElse(0);
    }

    private int length(Part part) {
        return text(part).split("\\s+").length;
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))));
    }

    private String text(Part part) {
        List<Span> sentences = section.passage().sentences();
        return new Span(
                        sentences.get(part.first()).start(),
                        sentences.get(part.last()).end())
                .of(section.passage().text());
    }
}
