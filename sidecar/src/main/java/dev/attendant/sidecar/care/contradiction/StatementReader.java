package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.Stems;
import dev.attendant.sidecar.care.contradiction.Statement.Sentence;
import dev.attendant.sidecar.care.contradiction.Statement.Subject;
import dev.attendant.sidecar.care.contradiction.TableRow.Cell;
import dev.attendant.sidecar.care.fact.Fact;
import dev.attendant.sidecar.care.fact.FactReader;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes an article apart into statements. */
final class StatementReader {

    private static final int LONGEST = 600;

    private final Vocabulary vocabulary;

    StatementReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Stream<Statement> read(DocumentVersion document) {
        return document.passages().stream()
                .flatMap(encoded -> sentences(document, encoded))
                .filter(sentence ->
                        sentence.text().length() <= LONGEST && !sentence.text().endsWith("?"))
                .flatMap(this::statements);
    }

    private static Stream<Sentence> sentences(DocumentVersion document, EncodedPassage encoded) {
        Passage passage = encoded.passage();
        return IntStream.range(0, passage.sentences().size())
                .mapToObj(index -> new Sentence(
                        document,
                        passage,
                        passage.sentences().get(index).of(passage.text()),
                        encoded.sentenceEmbeddings().get(index)));
    }

    private Stream<Statement> statements(Sentence sentence) {
        TableRow row = TableRow.of(sentence.text());
        return row.cells().isEmpty()
                ? Stream.of(whole(sentence))
                : row.cells().stream().map(cell -> cell(sentence, row, cell));
    }

    private Statement whole(Sentence sentence) {
        List<Fact> facts = FactReader.read(sentence.text());
        List<String> headings = sentence.passage().headings();
        Optional<Span> answer = headings.isEmpty() ? Optional.empty() : Polarity.answer(sentence.text());
        return answer.map(word -> new Statement(
                        sentence,
                        subject(headings.getLast(), sentence.passage().path()),
                        facts,
                        Stance.answering(sentence.text(), word),
                        Optional.empty()))
                .orElseGet(() -> new Statement(
                        sentence,
                        subject(
                                without(sentence.text(), facts),
                                sentence.passage().path()),
                        facts,
                        Stance.of(sentence.text()),
                        Optional.empty()));
    }

    private Statement cell(Sentence sentence, TableRow row, Cell cell) {
        String around = sentence.passage().path() + " " + cell.heading();
        Subject subject = subject(row.key().value().of(sentence.text()), around);
        return new Statement(sentence, subject, cell.facts(), Stance.NONE, Optional.of(row.column(cell)));
    }

    private Subject subject(String said, String around) {
        return new Subject(Stems.of(said), vocabulary.names(said), Stems.of(around), vocabulary.names(around));
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
