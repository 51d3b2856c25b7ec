package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.insight.sets.GoEmotionsFile;
import dev.attendant.sidecar.mood.EkmanClassifier;
import dev.attendant.sidecar.mood.EmotionTaxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fits the classifier of Ekman's emotions to GoEmotions. A post with several labels is an example of each; cutoffs are
 * chosen on every tenth post, which is not trained on.
 */
public final class EkmanTraining {

    private static final int HELD_OUT = 10;

    private final Path data;
    private final EmotionTaxonomy taxonomy = EmotionTaxonomy.load();

    /** @param data holds {@code emotion/goemotions/train.tsv} */
    public EkmanTraining(Path data) {
        this.data = data;
    }

    /** @throws IOException where the set is missing or damaged */
    public EkmanClassifier fit(Encoder encoder) throws IOException {
        List<GoEmotionsFile.Entry> posts = GoEmotionsFile.read(data.resolve("emotion/goemotions/train.tsv"), taxonomy);
        List<LabelledText> examples = new ArrayList<>();
        List<EkmanClassifier.HeldOut> held = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            String text = posts.get(i).text();
            Set<String> groups = groups(posts.get(i));
            if (i % HELD_OUT == 0) {
                held.add(new EkmanClassifier.HeldOut(new Utterance(text, encoder), groups));
            } else {
                groups.forEach(group -> examples.add(new LabelledText(text, group)));
            }
        }
        TextClassifier classifier =
                TextClassifierTrainer.countingExamples().calibratingByMeaning().fit(examples, List.of(), encoder);
        return EkmanClassifier.fit(classifier, held);
    }

    private Set<String> groups(GoEmotionsFile.Entry post) {
        Set<String> groups = new TreeSet<>();
        post.names().forEach(name -> taxonomy.ekman(name).ifPresent(groups::add));
        return groups;
    }
}
