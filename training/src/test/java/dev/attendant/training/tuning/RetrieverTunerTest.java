package dev.attendant.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder.Encoded;
import dev.attendant.sidecar.encoding.Encoder.Parted;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.training.EncoderFiles;
import dev.attendant.training.data.Pair;
import dev.attendant.training.data.Stretch;
import dev.attendant.training.graph.BaseGraph;
import dev.attendant.training.graph.Branch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs PyTorch; the texts are few, so this takes seconds. */
class RetrieverTunerTest {

    private static final String GUARANTEE = "Guarantee: ";
    private static final String TIME = "You are covered for two years.";
    private static final String PLACE = "The guarantee card is in the box.";
    private static final String BOTH = GUARANTEE + TIME + " " + PLACE;

    private static BaseGraph base;

    @BeforeAll
    static void read() throws IOException {
        base = new BaseGraph(EncoderFiles.weights(), 2);
    }

    @Test
    void shouldBringQuestionsNearToTheSentencesThatAnswerThem() throws IOException {
        double before = margin(Branch.answering(base, base.upperLayers()));
        double after = margin(branch(new ArrayList<>()));

        assertThat(after).isGreaterThan(before + 0.02);
    }

    @Test
    void shouldLoseLessAndLess() throws IOException {
        List<Float> losses = new ArrayList<>();

        branch(losses);

        assertThat(losses).hasSize(20);
        assertThat(losses.getLast()).isLessThan(losses.getFirst() / 2);
    }

    @Test
    void shouldRefuseFewerPairsThanABatchTakes() throws IOException {
        try (HuggingFaceTokenizer tokenizer = EncoderFiles.tokenizer(64);
                Trunk trunk = new Trunk(base.trunk(), tokenizer, 1);
                RetrieverTuner tuner = new RetrieverTuner(
                        trunk, base.upperLayers(), new Pace(1e-4, 1e-4, 0, 2), (task, loss, step, steps) -> {})) {
            List<Pair> one = List.of(pair("Where is the card?", PLACE, TIME));

            assertThatThrownBy(() -> tuner.tuned(one))
                    .hasMessage("1 pairs of questions and answers are too few; a batch takes 2");
        }
    }

    @Test
    void shouldTuneTheSameWayEachTime() throws IOException {
        assertThat(branch(new ArrayList<>())).isEqualTo(branch(new ArrayList<>()));
    }

    private static byte[] branch(List<Float> losses) throws IOException {
        Progress progress = (task, loss, step, steps) -> losses.add(loss);
        List<Pair> pairs = Collections.nCopies(
                        20,
                        List.of(
                                pair("How long does the guarantee last?", TIME, PLACE),
                                pair("Where is the card?", PLACE, TIME)))
                .stream()
                .flatMap(List::stream)
                .toList();
        try (HuggingFaceTokenizer tokenizer = EncoderFiles.tokenizer(64);
                Trunk trunk = new Trunk(base.trunk(), tokenizer, 1);
                RetrieverTuner tuner =
                        new RetrieverTuner(trunk, base.upperLayers(), new Pace(1e-4, 1e-4, 0, 2), progress)) {
            return Branch.answering(base, tuner.tuned(pairs));
        }
    }

    private static Pair pair(String question, String answer, String other) {
        int start = BOTH.indexOf(answer);
        return new Pair(
                question,
                new Stretch(BOTH, List.of(new Span(start, start + answer.length()))),
                new Stretch(GUARANTEE + other, List.of()));
    }

    /** How much nearer a question is to the sentence that answers it than to the one beside it. */
    private static double margin(byte[] branch) {
        try (OnnxEncoder encoder = OnnxEncoder.retrievingBy(branch)) {
            int place = BOTH.indexOf(PLACE);
            Encoded encoded = encoder.encodeParts(List.of(
                            new Parted(BOTH, List.of(GUARANTEE.length(), place), List.of(place - 1, BOTH.length()))))
                    .getFirst();
            Embedding question =
                    encoder.encodeQuery("How long does the guarantee last?").answer();
            return question.cosine(encoded.parts().getFirst())
                    - question.cosine(encoded.parts().getLast());
        }
    }
}
