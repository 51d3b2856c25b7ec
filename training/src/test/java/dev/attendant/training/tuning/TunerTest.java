package dev.attendant.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Reading;
import dev.attendant.training.EncoderFiles;
import dev.attendant.training.data.Example;
import dev.attendant.training.data.Task;
import dev.attendant.training.graph.BaseGraph;
import dev.attendant.training.graph.Branch;
import dev.attendant.training.graph.LayerWeights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs PyTorch; the texts are few, so this takes seconds. */
class TunerTest {

    private static final Task TASK = new Task(
            "parcels",
            List.of("arrived", "missing"),
            List.of(
                    new Example("my parcel is here", List.of(0)),
                    new Example("the package came today", List.of(0)),
                    new Example("my parcel is not here", List.of(1)),
                    new Example("the package did not come today", List.of(1))),
            30);

    private static BaseGraph base;

    @BeforeAll
    static void read() throws IOException {
        base = new BaseGraph(EncoderFiles.weights(), 2);
    }

    @Test
    void shouldDrawApartWhatHasDifferentLabels() throws IOException {
        List<Reading> readings = readings(tuned(new ArrayList<>()));

        double alike = features(readings, 0).cosine(features(readings, 1));
        double unlike = features(readings, 0).cosine(features(readings, 2));
        assertThat(unlike).isLessThan(alike - 0.2);
        assertThat(meaning(readings, 0).cosine(meaning(readings, 2)))
                .isGreaterThan(meaning(readings, 0).cosine(meaning(readings, 1)));
    }

    @Test
    void shouldLoseLessAndLess() throws IOException {
        List<Float> losses = new ArrayList<>();

        tuned(losses);

        assertThat(losses).hasSize(30);
        assertThat(losses.getFirst()).isGreaterThan(0.5f);
        assertThat(losses.getLast()).isLessThan(0.1f);
    }

    @Test
    void shouldTuneTheSameWayEachTime() throws IOException {
        byte[] once = Branch.bytes(base, tuned(new ArrayList<>()));
        byte[] again = Branch.bytes(base, tuned(new ArrayList<>()));

        assertThat(once).isEqualTo(again);
    }

    private static List<LayerWeights> tuned(List<Float> losses) throws IOException {
        Progress progress = (batch, loss, step, steps) -> losses.add(loss);
        try (HuggingFaceTokenizer tokenizer = EncoderFiles.tokenizer();
                Trunk trunk = new Trunk(base.trunk(), tokenizer, 1);
                Tuner tuner = new Tuner(trunk, base.upperLayers(), new Pace(1e-4, 1e-3, 0.1f, 4), progress)) {
            return tuner.tuned(List.of(TASK));
        }
    }

    private static List<Reading> readings(List<LayerWeights> tuned) {
        try (OnnxEncoder encoder = OnnxEncoder.load(Branch.bytes(base, tuned))) {
            return encoder.read(TASK.examples().stream().map(Example::text).toList());
        }
    }

    private static Embedding features(List<Reading> readings, int text) {
        return readings.get(text).features();
    }

    private static Embedding meaning(List<Reading> readings, int text) {
        return readings.get(text).meaning();
    }
}
