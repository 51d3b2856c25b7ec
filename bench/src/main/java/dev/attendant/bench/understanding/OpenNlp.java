package dev.attendant.bench.understanding;

import dev.attendant.sidecar.classification.LabelledText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/** Apache OpenNLP's document categoriser with its defaults: maximum entropy over the words. */
final class OpenNlp implements Contender {

    @Override
    public String name() {
        return "OpenNLP document categoriser";
    }

    @Override
    public Trial run(List<LabelledText> train, List<LabelledText> test) throws IOException {
        long started = System.nanoTime();
        List<DocumentSample> samples = train.stream()
                .map(each -> new DocumentSample(each.label(), words(each.text())))
                .toList();
        DocumentCategorizerME categorizer = new DocumentCategorizerME(DocumentCategorizerME.train(
                "en", new CollectionObjectStream<>(samples), TrainingParameters.defaultParams(), new DoccatFactory()));
        double seconds = Trial.secondsSince(started);
        return Trial.classifying(
                seconds, test, text -> categorizer.getBestCategory(categorizer.categorize(words(text))));
    }

    private static String[] words(String text) {
        return SimpleTokenizer.INSTANCE.tokenize(text.toLowerCase(Locale.ROOT));
    }
}
