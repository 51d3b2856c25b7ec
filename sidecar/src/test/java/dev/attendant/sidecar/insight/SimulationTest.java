package dev.attendant.sidecar.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.insight.Simulation.Compared;
import dev.attendant.sidecar.insight.Simulation.Effect;
import dev.attendant.sidecar.insight.Simulation.Ending;
import dev.attendant.sidecar.insight.evaluation.HelpcenterTurn.Cited;
import dev.attendant.sidecar.insight.sets.AskedQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

    private static final Ending DAYS = answer("Five days.", "refunds.md");
    private static final Ending NOTHING = new Ending("handed_off", "One moment.", 0, List.of());

    @TempDir
    private Path folder;

    @Test
    void shouldTellWhatAChangeDoesToAnAnswer() {
        assertThat(effect(DAYS, DAYS)).isEqualTo(Effect.STAYS);
        assertThat(effect(DAYS, answer("Six days.", "refunds.md"))).isEqualTo(Effect.FLIPS);
        assertThat(effect(DAYS, answer("Five days.", "returns.md"))).isEqualTo(Effect.FLIPS);
        assertThat(effect(NOTHING, DAYS)).isEqualTo(Effect.APPEARS);
        assertThat(effect(DAYS, NOTHING)).isEqualTo(Effect.BREAKS);
        assertThat(effect(NOTHING, new Ending("declined", "I cannot say.", 0, List.of())))
                .isEqualTo(Effect.STAYS);
    }

    @Test
    void shouldCountEffects() {
        Simulation.Figures figures = Simulation.figures(
                List.of(compared(DAYS, DAYS), compared(DAYS, DAYS), compared(DAYS, NOTHING), compared(NOTHING, DAYS)));

        assertThat(figures.n()).isEqualTo(4);
        assertThat(figures.stays().count()).isEqualTo(2);
        assertThat(figures.flips().count()).isZero();
        assertThat(figures.appears().share()).isEqualTo(0.25);
        assertThat(figures.breaks().count()).isEqualTo(1);
    }

    @Test
    void shouldGiveTheIntervalOfWilson() {
        Proportion tenth = Proportion.of(10, 100);
        Proportion none = Proportion.of(0, 10);

        assertThat(tenth.low()).isCloseTo(0.0552, within(0.0001));
        assertThat(tenth.high()).isCloseTo(0.1744, within(0.0001));
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.2775, within(0.0001));
        assertThat(Proportion.of(10, 10).high()).isCloseTo(1, within(0.0001));
        assertThat(Proportion.of(0, 0)).isEqualTo(new Proportion(0, 0, 0, 1));
    }

    @Test
    void shouldReadQuestionsFromJsonLines() throws IOException {
        assertThat(read("""

                {"id": "a", "text": "How long?"}
                {"id": "b", "turns": ["Refunds?", "How long?"]}
                """))
                .containsExactly(
                        new AskedQuestion("a", List.of("How long?")),
                        new AskedQuestion("b", List.of("Refunds?", "How long?")));
    }

    @Test
    void shouldReadQuestionsFromPlainText() throws IOException {
        assertThat(read("How long?\n\n  Where to? \n"))
                .containsExactly(
                        new AskedQuestion("1", List.of("How long?")), new AskedQuestion("3", List.of("Where to?")));
    }

    @Test
    void shouldNameTheLineOfABrokenQuestion() {
        assertThatThrownBy(() -> read("{\"id\": \"a\", \"text\": \"How long?\"}\n{\"id\": \"b\"}\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2: \"text\" is missing");
        assertThatThrownBy(() -> read("{\"turns\": [\"\"]}")).hasMessageContaining("line 1: a message");
        assertThatThrownBy(() -> read("\n \n")).hasMessageContaining("has no questions");
    }

    @Test
    void shouldShowChangedAnswersAsTheyAre() {
        List<Compared> questions = List.of(compared(DAYS, DAYS), compared(answer("a < b", "x.md"), NOTHING));

        String page = SimulationReport.html(Simulation.figures(questions), questions);

        assertThat(page).contains("a &lt; b", "class=\"breaks\"", "50.0 %").doesNotContain("Five days.", "a < b");
    }

    private List<AskedQuestion> read(String content) throws IOException {
        return AskedQuestion.read(Files.writeString(folder.resolve("questions"), content));
    }

    private static Effect effect(Ending before, Ending after) {
        return compared(before, after).effect();
    }

    private static Compared compared(Ending before, Ending after) {
        return new Compared(new AskedQuestion("q", List.of("How long?")), before, after);
    }

    private static Ending answer(String reply, String article) {
        return new Ending("answered", reply, 0.9, List.of(new Cited(article, reply)));
    }
}
