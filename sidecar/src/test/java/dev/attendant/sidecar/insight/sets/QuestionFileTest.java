package dev.attendant.sidecar.insight.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.generation.Signals;
import dev.attendant.sidecar.insight.evaluation.Corpora;
import dev.attendant.sidecar.insight.training.AnswerabilityTraining;
import dev.attendant.sidecar.insight.training.QuestionedArticles;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.retrieval.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {

    @TempDir
    private Path folder;

    @Test
    void shouldReadQuestions() throws IOException {
        Path file = write("""
                {"id": "q1", "text": "How long?", "gold": [{"doc": "d1", "s": 2, "e": 5}, {"doc": "d2"}], "answers": ["five"]}

                {"id": "q2", "text": "Castles?", "unanswerable": true}
                """);

        assertThat(QuestionFile.questions(file))
                .containsExactly(
                        new Question(
                                "q1",
                                "How long?",
                                List.of(
                                        new Question.Gold("d1", Optional.of(new Span(2, 5))),
                                        new Question.Gold("d2", Optional.empty())),
                                List.of("five"),
                                false),
                        new Question("q2", "Castles?", List.of(), List.of(), true));
    }

    @Test
    void shouldReadDocuments() throws IOException {
        Path file = write("""
                {"id": "d1", "text": "Words."}
                {"id": "d2", "text": "Words.", "title": "Title", "path": "Shop > Help"}
                """);

        assertThat(QuestionFile.documents(file))
                .containsExactly(
                        new QuestionFile.Entry("d1", "", "Words.", ""),
                        new QuestionFile.Entry("d2", "Title", "Words.", "Shop > Help"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\": \"t\"} | \"id\" is missing",
                "{\"id\": \"q\"} | \"text\" is missing",
                "{\"id\": \"q\", \"text\": \"t\", \"gold\": [{}]} | \"doc\" is missing",
                "{\"id\": \"q\", \"text\": \"t\", \"gold\": [{\"doc\": \"d\", \"s\": 5, \"e\": 2}]} | 5",
                "{\"id\": | expected a whole JSON object, {...}; it breaks at column 7",
                "no JSON | expected a whole JSON object, {...}; it breaks at column 1",
                "[1] | expected a JSON object, {...}, but this is of type array"
            })
    void shouldNameFileAndLineOfWhatIsWrong(String line, String problem) throws IOException {
        Path file = write("{\"id\": \"q\", \"text\": \"fine\"}\n" + line);

        assertThatThrownBy(() -> QuestionFile.questions(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + ", line 2")
                .hasMessageContaining(problem);
    }

    @Test
    void shouldNameAFileWithoutEntries() throws IOException {
        Path file = write("\n\n");

        assertThatThrownBy(() -> QuestionFile.documents(file)).hasMessageContaining(file + " has no entries");
    }

    @Test
    void shouldNameAFileThatIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("broken.jsonl"), new byte[] {(byte) 0xC3, 0x28});

        assertThatThrownBy(() -> QuestionFile.questions(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " is not UTF-8 text");
    }

    @Test
    void shouldReadLabelledQuestionsAboutAHelpCentre() throws IOException {
        Path file = write("""
                {"id": "1", "text": "How?", "kind": "answerable", "gold": [{"doc": "a.md"}], "split": "dev"}
                {"id": "2", "turns": ["First", "Then?"], "kind": "unanswerable", "topic": "offtopic"}
                """);

        assertThat(HelpcenterFile.read(file))
                .containsExactly(
                        new HelpcenterFile.Question(
                                "1",
                                List.of("How?"),
                                "answerable",
                                "",
                                List.of(new HelpcenterFile.Gold("a.md", "")),
                                "dev"),
                        new HelpcenterFile.Question(
                                "2", List.of("First", "Then?"), "unanswerable", "offtopic", List.of(), ""));
        assertThat(HelpcenterFile.read(file).getLast().text()).isEqualTo("Then?");
    }

    @Test
    void shouldLearnFromLabelledQuestionsWhenAnAnswerIsThere() throws IOException {
        Files.writeString(folder.resolve("refunds.md"), "# Refunds\n\nA refund takes five days.");
        Files.writeString(folder.resolve("parcels.md"), "# Parcels\n\nA parcel takes nine days.");
        Files.writeString(folder.resolve("old.md"), "---\nstatus: outdated\n---\n# Castles\n\nA castle is old.");
        QuestionedArticles articles = QuestionedArticles.ofHelpcenter(
                folder,
                List.of(
                        labelled("refund", "answerable", "dev", "refunds.md"),
                        labelled("parcel", "answerable", "dev", "parcels.md"),
                        labelled("a refund, please", "answerable", "dev", "refunds.md"),
                        labelled("castle", "unanswerable", "dev"),
                        labelled("router", "answerable", "test", "parcels.md")));

        Answerability answerability = training().fit(List.of(articles));

        assertThat(answerability.of(new Signals(1, 0.7, 0.7, 1, 0, 0, 0, 1, 1, 1, 0)))
                .isGreaterThan(answerability.of(new Signals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void shouldLearnFromPassagesWhenAnAnswerIsThere() {
        ReadingFile.Passage refunds = passage("Guide > Refunds", "A refund takes five days.", "refund?", "castle?");
        ReadingFile.Passage parcels = passage("Parcels", "A parcel takes nine days.", "parcel?", "router?");

        Answerability answerability = training().fit(List.of(QuestionedArticles.ofPassages(List.of(refunds, parcels))));

        assertThat(answerability.of(new Signals(1, 0.7, 0.7, 1, 0, 0, 0, 1, 1, 1, 0)))
                .isGreaterThan(answerability.of(new Signals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void shouldMakeAnArticleOfPassagesWithOneTitle() {
        QuestionedArticles articles = QuestionedArticles.ofPassages(List.of(
                passage("Guide > Refunds", "A refund takes five days.", "refund?", "castle?"),
                passage("Guide > Parcels", "A parcel takes nine days.", "parcel?", "router?"),
                passage("Terms", "A castle is old.", "old castle?", "parcel of land?")));

        assertThat(articles.articles()).extracting(DocumentSource::title).containsExactly("Guide", "Terms");
        assertThat(articles.questions())
                .extracting(HelpcenterFile.Question::kind, HelpcenterFile.Question::articles)
                .startsWith(tuple("answerable", Set.of("Guide")), tuple("unanswerable", Set.of()));
    }

    private static ReadingFile.Passage passage(String path, String sentence, String answered, String unanswered) {
        return new ReadingFile.Passage(
                path,
                List.of(sentence),
                List.of(new ReadingFile.Asked(answered, Set.of(0)), new ReadingFile.Asked(unanswered, Set.of())));
    }

    private static AnswerabilityTraining training() {
        return new AnswerabilityTraining(
                Documents.indexer(Corpora.ENCODER), LuceneIndex::new, Corpora.ENCODER, Senses.NONE, CloseReading.NONE);
    }

    private static HelpcenterFile.Question labelled(String text, String kind, String split, String... gold) {
        return new HelpcenterFile.Question(
                text,
                List.of(text),
                kind,
                "",
                Stream.of(gold)
                        .map(article -> new HelpcenterFile.Gold(article, ""))
                        .toList(),
                split);
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("questions.jsonl"), lines);
    }
}
