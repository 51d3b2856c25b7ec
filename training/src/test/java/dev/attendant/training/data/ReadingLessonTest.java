package dev.attendant.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingLessonTest {

    private static final int PASSES = 20;
    private static final int YES = 1;
    private static final int NO = 0;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Shop.write(folder);
    }

    @Test
    void shouldSayYesWhereTheAnswerIsReadAndElseNo() throws IOException {
        List<Example> asked = about("how long do i have");

        assertThat(asked).hasSizeGreaterThan(PASSES);
        assertThat(asked)
                .allSatisfy(example -> assertThat(example.labels())
                        .containsExactly(passage(example).contains("30 days") ? YES : NO));
    }

    @Test
    void shouldReadEachQuestionBesideItsAnswerOnceAPass() throws IOException {
        assertThat(about("how long do i have").stream()
                        .filter(example -> example.labels().equals(List.of(YES))))
                .hasSize(PASSES);
    }

    @Test
    void shouldSayNoToWhatNoPassageAnswers() throws IOException {
        assertThat(about("who pays"))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.labels()).containsExactly(NO));
    }

    @Test
    void shouldReadSentencesUnderTheirPathInTheirOrder() throws IOException {
        assertThat(about("how long do i have"))
                .extracting(ReadingLessonTest::passage)
                .contains(
                        "Returns > Time: You have 30 days. Food stays here.",
                        "Returns > Time: Food stays here.",
                        "Returns > Place: Bring it to any shop.");
    }

    @Test
    void shouldGiveTheSameForTheSameSeedAndOtherwiseForAnother() throws IOException {
        Task task = ReadingLesson.of(folder, PASSES, 1);

        assertThat(ReadingLesson.of(folder, PASSES, 1)).isEqualTo(task);
        assertThat(ReadingLesson.of(folder, PASSES, 2)).isNotEqualTo(task);
    }

    @Test
    void shouldNameTheFileThatIsNone() throws IOException {
        Files.writeString(folder.resolve("other.txt"), "a line");

        assertThatThrownBy(() -> ReadingLesson.of(folder, PASSES, 1)).hasMessageContaining("other.txt, line 1");
    }

    private List<Example> about(String question) throws IOException {
        return ReadingLesson.of(folder, PASSES, 1).examples().stream()
                .filter(example -> example.text().toLowerCase(Locale.ROOT).startsWith(question))
                .toList();
    }

    private static String passage(Example example) {
        return example.passage().orElseThrow();
    }
}
