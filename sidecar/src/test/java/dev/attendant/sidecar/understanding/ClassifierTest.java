package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.understanding.LinearTrainer.Example;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassifierTest {

    private static final Encoder ENCODER = new WordEncoder("parcel", "refund", "hello", "please");
    private static final List<Example> EXAMPLES = List.of(
            example("parcel please", "delivery"),
            example("parcel", "delivery"),
            example("parcel parcel please", "delivery"),
            example("refund please", "refund"),
            example("hello", "greeting"),
            example("hello please", "greeting"));

    private final LinearTrainer trainer = new LinearTrainer(1, 1e-4, 300);
    private final LinearClassifier classifier = trainer.train(EXAMPLES);

    @Test
    void shouldLearnLabelsThatCanBeToldApart() {
        assertThat(EXAMPLES)
                .allSatisfy(example -> assertThat(classifier.classify(example.embedding()))
                        .returns(example.label(), Probabilities::best)
                        .satisfies(probabilities ->
                                assertThat(probabilities.of(example.label())).isGreaterThan(0.8)));
        assertThat(classifier.labels()).containsExactly("delivery", "greeting", "refund");
    }

    @Test
    void shouldCountEachLabelAlikeHoweverManyExamplesItHas() {
        LinearClassifier unbalanced = trainer.train(List.of(
                example("parcel", "delivery"),
                example("parcel", "delivery"),
                example("parcel", "delivery"),
                example("refund", "refund")));

        assertThat(unbalanced.classify(ENCODER.encode("nothing known")).of("refund"))
                .isCloseTo(0.5, within(1e-6));
    }

    @Test
    void shouldLearnTheSameFromTheSameExamples() throws IOException {
        assertThat(written(trainer.train(EXAMPLES))).isEqualTo(written(classifier));
    }

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        LinearClassifier read = LinearClassifier.read(new ByteArrayInputStream(written(classifier)));

        assertThat(read.labels()).isEqualTo(classifier.labels());
        assertThat(read.classify(ENCODER.encode("refund"))).isEqualTo(classifier.classify(ENCODER.encode("refund")));
    }

    @Test
    void shouldRefuseAFileThatEndsTooSoon() throws IOException {
        byte[] half = Arrays.copyOf(written(classifier), 20);

        assertThatThrownBy(() -> LinearClassifier.read(new ByteArrayInputStream(half)))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void shouldNeedTwoLabels() {
        assertThatThrownBy(() -> trainer.train(List.of(example("hello", "greeting"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("greeting");
    }

    @Test
    void shouldReadTheShippedWeights() {
        assertThat(LinearClassifier.resource("/weights/intents.bin").labels())
                .contains(
                        Intents.CONTACT_HUMAN, Intents.GREETING, Intents.THANKS, Intents.GOODBYE, Intents.OUT_OF_SCOPE)
                .anyMatch(Intents::isPersonal);
        assertThat(LinearClassifier.resource("/weights/emotions.bin").labels()).contains("anger", "frustration");
    }

    @Test
    void shouldSayWhichWeightsAreMissing() {
        assertThatThrownBy(() -> LinearClassifier.resource("/weights/none.bin"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/weights/none.bin");
    }

    @Test
    void shouldShareOutOneAmongScores() {
        double[] shares = Softmax.of(new double[] {Math.log(1), Math.log(3)});

        assertThat(shares).containsExactly(new double[] {0.25, 0.75}, within(1e-9));
    }

    @Test
    void shouldNotOverflowWhereScoresAreLarge() {
        assertThat(Softmax.of(new double[] {10_000, 10_000})).containsExactly(0.5, 0.5);
        assertThat(Softmax.of(new double[] {-10_000, 10_000})).containsExactly(0, 1);
    }

    @Test
    void shouldNameTheLikeliestLabelAndTheFirstAmongEquals() {
        assertThat(new Probabilities(Map.of("a", 0.2, "b", 0.8)).best()).isEqualTo("b");
        assertThat(new Probabilities(Map.of("b", 0.5, "a", 0.5)).best()).isEqualTo("a");
        assertThat(new Probabilities(Map.of("a", 1.0)).of("unknown")).isZero();
        assertThatThrownBy(() -> new Probabilities(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Example example(String text, String label) {
        return new Example(ENCODER.encode(text), label);
    }

    private static byte[] written(LinearClassifier classifier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        classifier.write(out);
        return out.toByteArray();
    }
}
