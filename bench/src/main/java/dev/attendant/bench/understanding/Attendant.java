package dev.attendant.bench.understanding;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.encoding.Utterance;
import java.util.List;

/** Attendant's own: n-grams where they are sure, else n-grams and MiniLM together. */
final class Attendant implements Contender {

    @Override
    public String name() {
        return "Attendant";
    }

    @Override
    public Trial run(List<LabelledText> train, List<LabelledText> test) {
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            long started = System.nanoTime();
            TextClassifier classifier = TextClassifierTrainer.countingExamples().fit(train, List.of(), encoder);
            double seconds = Trial.secondsSince(started);
            return Trial.classifying(
                    seconds,
                    test,
                    text -> classifier.classify(new Utterance(text, encoder)).best());
        }
    }
}
