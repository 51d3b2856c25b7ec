package dev.attendant.sidecar.insight.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.insight.sets.PiiFile;
import dev.attendant.sidecar.pii.recognition.PiiRecognition;
import dev.attendant.sidecar.pii.rule.PiiRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiiEvaluationTest {

    private static final Path MESSAGES = Path.of("training", "pii", "messages.jsonl");
    private static final Path QUESTIONS = Path.of("training", "pii", "questions-apart.jsonl");

    @TempDir
    private Path folder;

    @Test
    void shouldFindMostOfWhatCustomersWrite() throws IOException {
        PiiEvaluation.Figures figures = new PiiEvaluation(PiiRecognition.shipped()).measure(PiiFile.read(MESSAGES));

        assertThat(figures.recall()).isGreaterThan(0.92);
        assertThat(figures.precision()).isGreaterThan(0.92);
    }

    @Test
    void shouldTellPeopleFromTheProductsThatCustomersNameBesideThem() throws IOException {
        PiiEvaluation.Figures figures = new PiiEvaluation(PiiRecognition.shipped()).measure(PiiFile.read(QUESTIONS));

        assertThat(figures.recall()).isGreaterThan(0.82);
        assertThat(figures.precision()).isGreaterThan(0.5);
    }

    @Test
    void shouldCountHalfCoveredDataAsFoundAndLessAsMissed() throws IOException {
        PiiFile.Entry half = new PiiFile.Entry("ann@example.org 1234567890", List.of(new PiiFile.Gold("EMAIL", 0, 26)));
        PiiFile.Entry less =
                new PiiFile.Entry("ann@example.org 12345678901234567890", List.of(new PiiFile.Gold("EMAIL", 0, 36)));

        PiiEvaluation.Figures figures = new PiiEvaluation(new PiiRules()).measure(List.of(half, less));

        assertThat(figures.recall()).isCloseTo(0.5, within(1e-9));
        assertThat(figures.precision()).isEqualTo(1);
        assertThat(figures.byType().get("EMAIL").n()).isEqualTo(2);
    }

    @Test
    void shouldLookOnlyForTypesThatTheSetMarks() {
        PiiFile.Entry entry =
                new PiiFile.Entry("ann@example.org, 203.0.113.42", List.of(new PiiFile.Gold("ip address", 17, 29)));

        PiiEvaluation.Figures figures = new PiiEvaluation(new PiiRules()).measure(List.of(entry));

        assertThat(figures.precision()).isEqualTo(1);
        assertThat(figures.recall()).isEqualTo(1);
    }

    @Test
    void shouldCountOffsetsOfTheFileInCodePoints() throws IOException {
        Path file = Files.writeString(
                folder.resolve("set.jsonl"),
                "{\"text\": \"😀 ann@example.org\", \"spans\": [{\"type\": \"EMAIL\", \"start\": 2, \"end\": 17}]}");

        PiiFile.Entry entry = PiiFile.read(file).getFirst();

        assertThat(entry.spans()).containsExactly(new PiiFile.Gold("EMAIL", 3, 18));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{\"spans\": []}",
                "{\"text\": 1}",
                "{\"text\": \"a\", \"spans\": [{\"type\": \"X\", \"start\": 0, \"end\": 2}]}",
                "{\"text\": \"a\", \"spans\": [{\"start\": 0, \"end\": 1}]}"
            })
    void shouldSayWhereAFileIsWrong(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("set.jsonl"), content);

        assertThatThrownBy(() -> PiiFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("set.jsonl");
    }
}
