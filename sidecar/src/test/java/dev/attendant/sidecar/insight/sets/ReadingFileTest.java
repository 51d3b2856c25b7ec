package dev.attendant.sidecar.insight.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.insight.evaluation.ReadingEvaluation;
import dev.attendant.sidecar.insight.sets.ReadingFile.Asked;
import dev.attendant.sidecar.insight.sets.ReadingFile.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingFileTest {

    private static final String RETURNS =
            "# Returns > Time\n1 You have 30 days.\n2 Food stays here.\n1\thow long?\n1,2\tall of it?\n0\tfor free?\n";

    @TempDir
    private Path folder;

    @Test
    void shouldReadPassagesWithTheirQuestions() throws IOException {
        Files.writeString(folder.resolve("a.txt"), RETURNS + "\n# Shops\n1 We have one.\n1\twhere?\n");

        assertThat(ReadingFile.read(folder.resolve("a.txt")))
                .containsExactly(
                        new Passage(
                                "Returns > Time",
                                List.of("You have 30 days.", "Food stays here."),
                                List.of(
                                        new Asked("how long?", Set.of(0)),
                                        new Asked("all of it?", Set.of(0, 1)),
                                        new Asked("for free?", Set.of()))),
                        new Passage("Shops", List.of("We have one."), List.of(new Asked("where?", Set.of(0)))));
    }

    @Test
    void shouldReadTheTextFilesOfAFolderByName() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "# B\n1 Two.\n");
        Files.writeString(folder.resolve("a.txt"), "# A\n1 One.\n");
        Files.writeString(folder.resolve("notes.md"), "no passage");

        assertThat(ReadingFile.readAll(folder).stream().flatMap(List::stream))
                .extracting(Passage::path)
                .containsExactly("A", "B");
    }

    @Test
    void shouldSayThatAFolderHasNoTextFiles() {
        assertThatThrownBy(() -> ReadingFile.readAll(folder)).hasMessage("there are no text files in " + folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 A sentence before any path.",
                "# A\n2 The first sentence is the second.",
                "# A\n1 One.\n2\tanswered by a sentence that is not there?",
                "# A\n1 One.\n0,1\tboth answered and not?",
                "# A\n1 One.\n1\t",
                "# A\n1 One.\n99999999999\thow many?",
                "# A\n1 One.\nwithout a number"
            })
    void shouldNameALineThatIsNothing(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), text);

        assertThatThrownBy(() -> ReadingFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("a\\.txt, line \\d: neither a path nor the next sentence nor a question");
    }

    @Test
    void shouldMeasureWhetherAnsweredQuestionsAreHeldForLikelier() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), RETURNS);

        ReadingEvaluation.Figures figures = new ReadingEvaluation(
                        (question, passage) -> passage.contains("30 days") && question.startsWith("how") ? 3 : -1)
                .measure(ReadingFile.read(file));

        assertThat(figures.auroc()).isEqualTo(0.75);
        assertThat(figures.answered()).isEqualTo(2);
        assertThat(figures.unanswered()).isEqualTo(1);
    }
}
