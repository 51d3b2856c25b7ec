package dev.attendant.sidecar.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.encoding.Reading;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.encoding.WordEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextClassifierTest {

    private static final Encoder ENCODER = new WordEncoder("parcel", "refund", "hello", "please");
    private static final List<LabelledText> EXAMPLES = List.of(
            example("parcel please", "delivery"),
            example("my parcel", "delivery"),
            example("parcel parcel please", "delivery"),
            example("refund please", "refund"),
            example("a refund", "refund"),
            example("hello", "greeting"),
            example("hello please", "greeting"));
    private static final TextClassifier CLASSIFIER = trained(EXAMPLES);

    @Test
    void shouldLearnLabelsThatCanBeToldApart() {
        assertThat(EXAMPLES)
                .allSatisfy(example -> assertThat(classify(example.text()))
                        .returns(example.label(), Probabilities::best)
                        .satisfies(probabilities ->
                                assertThat(probabilities.of(example.label())).isGreaterThan(0.6)));
        assertThat(CLASSIFIER.labels()).containsExactly("delivery", "greeting", "refund");
    }

    @Test
    void shouldShareOutOneAmongTheLabels() {
        double sum = classify("refund").byLabel().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();

        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldLearnTheSameFromTheSameExamples() throws IOException {
        assertThat(written(trained(EXAMPLES))).isEqualTo(written(CLASSIFIER));
    }

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        TextClassifier read = TextClassifier.read(new ByteArrayInputStream(written(CLASSIFIER)));

        assertThat(read.labels()).isEqualTo(CLASSIFIER.labels());
        assertThat(read.classify("refund", ENCODER.read("refund"))).isEqualTo(classify("refund"));
    }

    @Test
    void shouldRefuseAFileThatEndsTooSoon() throws IOException {
        byte[] whole = written(CLASSIFIER);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> TextClassifier.read(new ByteArrayInputStream(half)))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void shouldNeedTwoLabels() {
        assertThatThrownBy(() -> trained(List.of(example("hello", "greeting"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("greeting");
    }

    @Test
    void shouldNotReadWithAnotherEncoderThanItWasTrainedWith() {
        Encoder other = new WordEncoder("two", "words");

        assertThatThrownBy(() -> CLASSIFIER.classify("two", other.read("two")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dimensions");
    }

    @Test
    void shouldSayWhichWeightsAreMissing() {
        assertThatThrownBy(() -> TextClassifier.resource("/weights/none.bin"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/weights/none.bin");
    }

    @Test
    void shouldSpareTheEncoderWhereWordsAreSure() {
        TextClassifier many = trained(manyExamples());
        Utterance plain = new Utterance("where is my parcel 9", ENCODER);
        Utterance unknown = new Utterance("zzz", ENCODER);

        assertThat(many.classify(plain).best()).isEqualTo("delivery");
        many.classify(unknown);

        assertThat(plain.isEncoded()).isFalse();
        assertThat(unknown.isEncoded()).isTrue();
    }

    /** A held-out part that the features were tuned on is no proof of how well they tell apart what is new. */
    @Test
    void shouldTrustFeaturesLessWhereTheyMayHaveBeenTunedOnTheExamples() {
        Embedding vague = Embedding.normalized(new float[] {1, 1});
        List<ReadText> examples = IntStream.range(0, 100)
                .mapToObj(i ->
                        new ReadText("message", "label " + i % 2, new Reading(QueryEmbedding.of(vague), oneOf(i % 2))))
                .toList();
        Reading first = new Reading(QueryEmbedding.of(vague), oneOf(0));

        TextClassifierTrainer trusting = TextClassifierTrainer.countingExamples();
        TextClassifierTrainer wary = trusting.calibratingByMeaning();

        assertThat(sureness(trusting, examples, first)).isGreaterThan(0.95);
        assertThat(sureness(wary, examples, first))
                .isLessThan(sureness(trusting, examples, first))
                .isGreaterThan(0.5);
    }

    private static Embedding oneOf(int dimension) {
        return Embedding.normalized(new float[] {1 - dimension, dimension});
    }

    private static double sureness(TextClassifierTrainer trainer, List<ReadText> examples, Reading reading) {
        TextClassifier classifier = trainer.fit(examples, List.of(), List.of()).classifier();
        return classifier.classify("message", reading).of("label 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "🙂",
                "\u200b\u200d",
                "\u202eabc\u202c",
                "是的 привет أهلا",
                "\ud83d",
                "AAAA//8BAAA=",
                "\u0000"
            })
    void shouldAnswerWhateverIsWritten(String text) {
        assertThat(CLASSIFIER.labels()).contains(classify(text).best());
        assertThat(CLASSIFIER.labels()).contains(classify(text.repeat(20_000)).best());
    }

    private static List<LabelledText> manyExamples() {
        return IntStream.range(0, 300)
                .mapToObj(
                        i -> i % 2 == 0 ? example("where is my parcel " + i, "delivery") : example("hello " + i, "hi"))
                .toList();
    }

    private static Probabilities classify(String text) {
        return CLASSIFIER.classify(text, ENCODER.read(text));
    }

    private static TextClassifier trained(List<LabelledText> examples) {
        return TextClassifierTrainer.countingExamples().fit(examples, List.of(), ENCODER);
    }

    private static LabelledText example(String text, String label) {
        return new LabelledText(text, label);
    }

    private static byte[] written(TextClassifier classifier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        classifier.write(out);
        return out.toByteArray();
    }
}
