package dev.attendant.bench.understanding;

import dev.attendant.sidecar.classification.LabelledText;
import dev.langchain4j.classification.EmbeddingModelTextClassifier;
import dev.langchain4j.classification.TextClassifier;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * LangChain4j's embedding classifier with its defaults, over the MiniLM that it offers: the nearest example decides.
 */
final class LangChain implements Contender {

    @Override
    public String name() {
        return "LangChain4j embedding classifier";
    }

    @Override
    public Trial run(List<LabelledText> train, List<LabelledText> test) {
        long started = System.nanoTime();
        EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        Map<String, List<String>> examples = train.stream()
                .collect(Collectors.groupingBy(
                        LabelledText::label, Collectors.mapping(LabelledText::text, Collectors.toList())));
        TextClassifier<String> classifier = new EmbeddingModelTextClassifier<>(model, examples);
        double seconds = Trial.secondsSince(started);
        return Trial.classifying(
                seconds,
                test,
                text -> classifier.classify(text).stream().findFirst().orElse(""));
    }
}
