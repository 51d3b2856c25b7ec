package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.Stems;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes an article apart into statements. */
final class StatementReader {

    private static final int LONGEST = 600;

    /** A cell as the knowledge base writes it down: {@code Country: Norway}. */
    private static final Pattern CELL = Pattern.compile("(?:^|; )([\\p{Lu}\\p{N}][^:;]{0,60}): ([^;]{1,200})");

    private static final Pattern UNIT = Pattern.compile("\\(([^)]{1,30})\\)");
    private static final Pattern BARE = Pattern.compile("\\d[\\d.,]*(?:\\s?[-–]\\s?\\d[\\d.,]*)?");

    private final Vocabulary vocabulary;

    StatementReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Statement> read(DocumentVersion document) {
        return document.passages().stream()
                .flatMap(encoded -> IntStream.range(
                                0, encoded.passage().sentences().size())
                        .boxed()
                        .flatMap(index -> read(document, encoded, index)))
                .toList();
    }

    private Stream<Statement> read(DocumentVersion document, EncodedPassage encoded, int index) {
        Passage passage = encoded.passage();
        String text = passage.sentences().get(index).of(passage.text());
        if (text.length() > LONGEST || text.endsWith("?")) {
            return Stream.of();
        }
        Embedding embedding = encoded.sentenceEmbeddings().get(index);
        List<Cell> cells = cells(text);
        return cells.size() > 1
                ? cells.stream().skip(1).map(cell -> cell(document, passage, text, embedding, cells.getFirst(), cell))
                : Stream.of(sentence(document, passage, text, embedding));
    }

    private Statement sentence(DocumentVersion document, Passage passage, String text, Embedding embedding) {
        List<Fact> facts = FactReader.read(text);
        Optional<Span> answer = passage.headings().isEmpty() ? Optional.empty() : Polarity.answer(text);
        boolean denies = answer.map(word -> word.of(text).equals("No")).orElse(false);
        String said = answer.isPresent() ? passage.headings().getLast() : without(text, facts);
        return statement(
                document,
                passage,
                text,
                embedding,
                said,
                "",
                facts,
                denies ? answer : answer.isPresent() ? Optional.empty() : Polarity.denial(text),
                denies ? Optional.empty() : answer,
                false);
    }

    private Statement cell(
            DocumentVersion document, Passage passage, String text, Embedding embedding, Cell key, Cell cell) {
        return statement(
                document,
                passage,
                text,
                embedding,
                key.value().of(text),
                cell.column(),
                facts(text, cell),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private Statement statement(
            DocumentVersion document,
            Passage passage,
            String text,
            Embedding embedding,
            String said,
            String column,
            List<Fact> facts,
            Optional<Span> denial,
            Optional<Span> affirmation,
            boolean cell) {
        String around = passage.path() + " " + column;
        return new Statement(
                document,
                passage.headings(),
                text,
                embedding,
                Stems.of(said),
                vocabulary.names(said),
                Stems.of(around),
                vocabulary.names(around),
                facts,
                denial,
                affirmation,
                cell);
    }

    /** A cell, its column's heading and its place. */
    private record Cell(String column, Span value) {}

    private static List<Cell> cells(String text) {
        List<Cell> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(text);
        while (matcher.find()) {
            if (cells.isEmpty() && matcher.start() > 0) {
                return List.of();
            }
            cells.add(new Cell(matcher.group(1), new Span(matcher.start(2), matcher.end(2))));
        }
        return cells;
    }

    /** A bare number has the unit that its column's heading gives in brackets. */
    private static List<Fact> facts(String row, Cell cell) {
        String value = cell.value().of(row);
        Matcher unit = UNIT.matcher(cell.column());
        String full = BARE.matcher(value).matches() && unit.find() ? value + " " + unit.group(1) : value;
        return FactReader.read(full).stream()
                .map(fact -> moved(fact, cell.value()))
                .toList();
    }

    private static Fact moved(Fact fact, Span cell) {
        int start = cell.start() + fact.span().start();
        Span span =
                new Span(start, Math.min(cell.end(), cell.start() + fact.span().end()));
        return new Fact(span, fact.kind(), fact.bound(), fact.low(), fact.high());
    }

    private static String without(String text, List<Fact> facts) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Fact fact : facts) {
            rest.append(text, at, fact.span().start()).append(' ');
            at = fact.span().end();
        }
        return Passage.searchable(rest.append(text.substring(at)).toString());
    }
}
