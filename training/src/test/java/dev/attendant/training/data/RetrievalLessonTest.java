package dev.attendant.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrievalLessonTest {

    private static final int PASSES = 20;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Shop.write(folder);
    }

    @Test
    void shouldPairEachQuestionWithItsAnswerOnceAPass() throws IOException {
        List<Pair> pairs = pairs();

        assertThat(pairs).hasSize(2 * PASSES).noneMatch(pair -> pair.question().startsWith("Who pays"));
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(answers(pair))
                        .containsExactly(
                                pair.question().toLowerCase(Locale.ROOT).startsWith("where")
                                        ? "Bring it to any shop."
                                        : "You have 30 days."));
    }

    @Test
    void shouldHoldItAgainstTheRestOfThePassageAndAgainstOtherSections() throws IOException {
        assertThat(pairs())
                .filteredOn(pair -> pair.question().toLowerCase(Locale.ROOT).startsWith("how"))
                .extracting(pair -> pair.wrong().text())
                .contains("Returns > Time: Food stays here.", "Returns > Place: Bring it to any shop.");
        assertThat(pairs())
                .allSatisfy(pair -> assertThat(pair.wrong().answers()).isEmpty());
    }

    @Test
    void shouldLeaveOutWhatThereIsNothingToTellFrom() throws IOException {
        Files.writeString(folder.resolve("shop.txt"), """
                # Returns
                1 You have 30 days.
                1\tHow long do I have?
                """);

        assertThat(pairs()).isEmpty();
    }

    @Test
    void shouldGiveTheSameForTheSameSeedAndOtherwiseForAnother() throws IOException {
        assertThat(pairs()).isEqualTo(pairs());
        assertThat(RetrievalLesson.of(folder, PASSES, 2)).isNotEqualTo(pairs());
    }

    private List<Pair> pairs() throws IOException {
        return RetrievalLesson.of(folder, PASSES, 1);
    }

    private static List<String> answers(Pair pair) {
        return pair.right().answers().stream()
                .map(span -> span.of(pair.right().text()))
                .toList();
    }
}
