package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.insight.sets.GoEmotionsFile;
import dev.attendant.sidecar.mood.EmotionTaxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fits the classifier of sentiment to messages of our own, {@code sentiments.tsv} and {@code emotions.tsv}, and to a
 * part of GoEmotions for breadth.
 */
public final class SentimentTraining {

    /** One line of GoEmotions in so many is learned from, lest short posts drown out customers' messages. */
    private static final int EACH = 6;

    private static final double BALANCE = 0.5;

    private final Path utterances;
    private final Path data;
    private final EmotionTaxonomy taxonomy = EmotionTaxonomy.load();

    /**
     * @param utterances holds {@code sentiments.tsv} and {@code emotions.tsv}
     * @param data holds {@code emotion/goemotions/train.tsv}
     */
    public SentimentTraining(Path utterances, Path data) {
        this.utterances = utterances;
        this.data = data;
    }

    /** @throws IOException where a set is missing or damaged */
    public TextClassifier fit(Encoder encoder) throws IOException {
        return TextClassifierTrainer.balancing(BALANCE).fit(examples(), List.of(), encoder);
    }

    private List<LabelledText> examples() throws IOException {
        List<LabelledText> examples = new ArrayList<>(new Variations().of(messages()));
        List<GoEmotionsFile.Entry> posts = GoEmotionsFile.read(data.resolve("emotion/goemotions/train.tsv"), taxonomy);
        for (int i = 0; i < posts.size(); i += EACH) {
            GoEmotionsFile.Entry post = posts.get(i);
            sentiment(post).ifPresent(sentiment -> examples.add(new LabelledText(post.text(), sentiment)));
        }
        return examples;
    }

    private List<LabelledText> messages() throws IOException {
        List<LabelledText> messages = new ArrayList<>(LabelledFile.read(utterances.resolve("sentiments.tsv")));
        for (LabelledText each : LabelledFile.read(utterances.resolve("emotions.tsv"))) {
            messages.add(new LabelledText(each.text(), taxonomy.sentimentOfEmotion(each.label())));
        }
        return messages;
    }

    /** The sentiment that all labels of a post share; empty where they differ or have none. */
    private Optional<String> sentiment(GoEmotionsFile.Entry post) {
        Set<Optional<String>> sentiments =
                post.names().stream().map(taxonomy::sentiment).collect(Collectors.toSet());
        return sentiments.size() == 1 ? sentiments.iterator().next() : Optional.empty();
    }
}
