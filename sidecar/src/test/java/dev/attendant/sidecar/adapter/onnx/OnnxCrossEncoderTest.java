package dev.attendant.sidecar.adapter.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxCrossEncoderTest {

    private static final String RETURNS =
            "Returns > How long you have: You may send an article back within 30 days of its delivery.";

    private static OnnxCrossEncoder reader;

    @BeforeAll
    static void load() {
        reader = OnnxCrossEncoder.load();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    How many days do I have to send something back?     | What does it cost to send something back?
                    Until when may I return a pair of shoes?            | Which courier picks up a pair of shoes I return?
                    is there a time limit for giving it back            | is there a discount for buying it again
                    """)
    void shouldTellAnAnswerFromWhatOnlySpeaksOfTheSame(String answered, String unanswered) {
        assertThat(reader.logOdds(answered, RETURNS)).isGreaterThan(reader.logOdds(unanswered, RETURNS));
    }

    @Test
    void shouldReadTheSameOnEachThread() {
        double alone = reader.logOdds("How many days do I have?", RETURNS);

        List<Double> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(thread -> reader.logOdds("How many days do I have?", RETURNS))
                .toList();

        assertThat(together).containsOnly(alone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "???", "\u0000", "你好吗", "🙂🙂🙂"})
    void shouldReadWhateverIsAsked(String question) {
        assertThat(reader.logOdds(question, RETURNS)).isFinite();
    }

    @Test
    void shouldCutWhatIsBeyondItsReach() {
        String endless = "days ".repeat(100_000);

        assertThat(reader.logOdds(endless, endless)).isFinite();
        assertThat(reader.logOdds("a" + "🙂".repeat(1_000), "a" + "🙂".repeat(1_000)))
                .isFinite();
    }

    @Test
    void shouldSayThatABranchOfAnotherKindIsNone() {
        byte[] forClassifiers = MiniLm.bytes("/weights/understanding.onnx");

        assertThatThrownBy(() -> OnnxCrossEncoder.load(forClassifiers))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("./scripts/train-reader");
    }

    @Test
    void shouldSayThatADamagedBranchIsDamaged() {
        assertThatThrownBy(() -> OnnxCrossEncoder.load("nothing".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
    }
}
