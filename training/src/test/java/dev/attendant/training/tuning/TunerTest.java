package dev.attendant.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.attendant.sidecar.adapter.onnx.OnnxCrossEncoder;
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
import java.util.Optional;
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

    private static final Task READING = new Task(
            "reading",
            List.of("no", "yes"),
            List.of(
                    reading("How long?", "Returns: You have 30 days.", 1),
                    reading("How long?", "Returns: Bring it to any shop.", 0),
                    reading("Where to?", "Returns: Bring it to any shop.", 1),
                    reading("Where to?", "Returns: You have 30 days.", 0)),
            60);

    private static BaseGraph base;

    @BeforeAll
    static void read() throws IOException {
        base = new BaseGraph(EncoderFiles.weights(), 2);
    }

    @Test
    void shouldDrawApartWhatHasDifferentLabels() throws IOException {
        List<Reading> readings = readings(tuned(new ArrayList<>()));

        double before = meaning(readings, 0).cosine(meaning(readings, 2))
                - meaning(readings, 0).cosine(meaning(readings, 1));
        double after = features(readings, 0).cosine(features(readings, 2))
                - features(readings, 0).cosine(features(readings, 1));
        assertThat(before).isPositive();
        assertThat(after).isLessThan(before - 0.05);
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

    @Test
    void shouldLearnToReadAQuestionTogetherWithAPassage() throws IOException {
        byte[] branch;
        try (HuggingFaceTokenizer tokenizer = EncoderFiles.tokenizer(64);
                Trunk trunk = new Trunk(base.trunk(), tokenizer, 1);
                Tuner tuner = new Tuner(trunk, base.upperLayers(), new Pace(2e-4, 2e-3, 0, 4), (a, b, c, d) -> {})) {
            List<LayerWeights> tuned = tuner.tuned(List.of(READING));
            branch = Branch.bytes(base, tuned, tuner.logOdds("reading"));
        }

        try (OnnxCrossEncoder reader = OnnxCrossEncoder.load(branch)) {
            assertThat(READING.examples())
                    .allSatisfy(example -> assertThat(reader.logOdds(
                                            example.text(), example.passage().orElseThrow())
                                    > 0)
                            .isEqualTo(example.labels().contains(1)));
        }
    }

    @Test
    void shouldKnowTheHeadsOfTasksThatItLearned() throws IOException {
        try (HuggingFaceTokenizer tokenizer = EncoderFiles.tokenizer(64);
                Trunk trunk = new Trunk(base.trunk(), tokenizer, 1);
                Tuner tuner = new Tuner(trunk, base.upperLayers(), new Pace(1e-4, 1e-3, 0, 4), (a, b, c, d) -> {})) {
            assertThatThrownBy(() -> tuner.logOdds("reading")).hasMessageContaining("no task reading");
        }
    }

    private static List<LayerWeights> tuned(List<Float> losses) throws IOException {
        Progress progress = (task, loss, step, steps) -> losses.add(loss);
        try (HuggingFaceTokenizer tokenizer = EncoderFiles.tokenizer(64);
                Trunk trunk = new Trunk(base.trunk(), tokenizer, 1);
                Tuner tuner = new Tuner(trunk, base.upperLayers(), new Pace(1e-4, 1e-3, 0.1f, 4), progress)) {
            return tuner.tuned(List.of(TASK));
        }
    }

    private static Example reading(String question, String passage, int label) {
        return new Example(question, Optional.of(passage), List.of(label));
    }

    private static List<Reading> readings(List<LayerWeights> tuned) {
        try (OnnxEncoder encoder = OnnxEncoder.understandingBy(Branch.bytes(base, tuned))) {
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
