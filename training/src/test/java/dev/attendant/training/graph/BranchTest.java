package dev.attendant.training.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.encoding.Reading;
import dev.attendant.training.EncoderFiles;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BranchTest {

    private static BaseGraph base;

    @BeforeAll
    static void read() throws IOException {
        base = new BaseGraph(EncoderFiles.weights(), 2);
    }

    @Test
    void shouldGiveTheMeaningAgainWhereNothingWasTuned() {
        byte[] branch = Branch.bytes(base, base.upperLayers());

        Reading reading = reading(branch);

        assertThat(reading.features().cosine(twice(reading.meaning()))).isGreaterThan(0.9999);
    }

    @Test
    void shouldGiveOtherFeaturesAndTheSameMeaningWhereALayerWasTuned() {
        List<LayerWeights> tuned = base.upperLayers().stream()
                .map(layer -> layer.layer() == 5 ? reversed(layer) : layer)
                .toList();

        Reading reading = reading(Branch.bytes(base, tuned));

        assertThat(reading.features().cosine(twice(reading.meaning()))).isLessThan(0.9);
        assertThat(reading.meaning())
                .isEqualTo(reading(Branch.bytes(base, base.upperLayers())).meaning());
    }

    @Test
    void shouldGiveAnAnswersVectorOfItsOwnBesideMeaningAndFeatures() {
        byte[] branch = Branch.answering(base, base.upperLayers());

        try (OnnxEncoder encoder = OnnxEncoder.retrievingBy(branch)) {
            QueryEmbedding query = encoder.encodeQuery("Where is my parcel?");
            assertThat(query.answer().cosine(query.meaning())).isGreaterThan(0.9999);
        }
    }

    @Test
    void shouldGoOnFromTheLayersOfABranch() {
        List<LayerWeights> tuned =
                base.upperLayers().stream().map(BranchTest::reversed).toList();

        List<LayerWeights> again = base.upperLayers(Branch.bytes(base, tuned));

        assertThat(again).extracting(LayerWeights::layer).containsExactly(4, 5);
        again.getLast()
                .byName()
                .forEach((name, tensor) -> assertThat(
                                apart(tensor, tuned.getLast().get(name)))
                        .as(name)
                        .isLessThan(0.02f));
        assertThat(again.getLast().byName()).hasSameSizeAs(tuned.getLast().byName());
    }

    @Test
    void shouldNotGoOnFromABranchOfFewerLayers() throws IOException {
        BaseGraph more = new BaseGraph(EncoderFiles.weights(), 3);
        byte[] branch = Branch.bytes(base, base.upperLayers());

        assertThatThrownBy(() -> more.upperLayers(branch)).hasMessageContaining("has no constant");
    }

    @Test
    void shouldHoldOnlyWhatTheEncoderHasNot() {
        byte[] branch = Branch.bytes(base, base.upperLayers());

        assertThat(branch.length).isLessThan(4_000_000);
    }

    @Test
    void shouldKnowAllWeightsOfALayer() {
        LayerWeights top = base.upperLayers().getLast();

        assertThat(top.layer()).isEqualTo(5);
        assertThat(top.byName()).hasSize(16);
        assertThat(top.get("intermediate.dense.weight").shape()).containsExactly(384, 1536);
        assertThatThrownBy(() -> top.get("pooler.weight")).hasMessage("layer 5 has no pooler.weight");
    }

    @Test
    void shouldGoAnyWayFromOneLayerToAnother() {
        LayerWeights from = new LayerWeights(4, Map.of("bias", new Tensor(new float[] {0, 2}, 2)));
        LayerWeights to = new LayerWeights(4, Map.of("bias", new Tensor(new float[] {4, 6}, 2)));

        assertThat(from.mixed(to, 0).get("bias").values()).containsExactly(0, 2);
        assertThat(from.mixed(to, 0.25).get("bias").values()).containsExactly(1, 3);
        assertThat(from.mixed(to, 1).get("bias").values()).containsExactly(4, 6);
    }

    @Test
    void shouldRefuseToTuneNoLayerOrAll() {
        assertThatThrownBy(() -> new BaseGraph(EncoderFiles.weights(), 0)).hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> new BaseGraph(EncoderFiles.weights(), 6)).hasMessageContaining("1 to 5");
    }

    @Test
    void shouldRefuseBytesThatAreNoModel() {
        assertThatThrownBy(() -> new BaseGraph(new byte[] {1, 2, 3}, 2)).hasMessage("the encoder is no ONNX model");
    }

    private static Reading reading(byte[] branch) {
        try (OnnxEncoder encoder = OnnxEncoder.understandingBy(branch)) {
            return encoder.read("Where is my parcel?");
        }
    }

    /** What the features are where the branch gives what the encoder gives. */
    private static Embedding twice(Embedding meaning) {
        return Embedding.joined(meaning, meaning);
    }

    /** The largest difference between two numbers at the same place. */
    private static float apart(Tensor one, Tensor other) {
        float most = 0;
        for (int i = 0; i < one.values().length; i++) {
            most = Math.max(most, Math.abs(one.values()[i] - other.values()[i]));
        }
        return most;
    }

    private static LayerWeights reversed(LayerWeights layer) {
        Map<String, Tensor> reversed = layer.byName().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> reversed(entry.getValue())));
        return new LayerWeights(layer.layer(), reversed);
    }

    private static Tensor reversed(Tensor tensor) {
        float[] values = Arrays.copyOf(tensor.values(), tensor.values().length);
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.values()[values.length - 1 - i];
        }
        return new Tensor(values, tensor.shape());
    }
}
