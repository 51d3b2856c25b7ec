package dev.attendant.sidecar.mood;

import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.mood.Cutoffs.Judged;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds which of {@link EmotionTaxonomy#EKMAN} a text has; it may have several. Its file: the number of labels, for
 * each its name and cutoff, and the {@link TextClassifier}.
 */
public final class EkmanClassifier {

    private final Cutoffs cutoffs;
    private final TextClassifier classifier;

    private EkmanClassifier(Cutoffs cutoffs, TextClassifier classifier) {
        this.cutoffs = cutoffs;
        this.classifier = classifier;
    }

    /** A text that the classifier was not trained on, with its true labels. */
    public record HeldOut(Utterance utterance, Set<String> labels) {
        public HeldOut {
            labels = Set.copyOf(labels);
        }
    }

    /** Chooses the probability from which on each label holds, on texts that {@code classifier} has not seen. */
    public static EkmanClassifier fit(TextClassifier classifier, List<HeldOut> examples) {
        List<Judged> judged = examples.stream()
                .map(each -> new Judged(read(classifier, each.utterance()), each.labels()))
                .toList();
        return new EkmanClassifier(Cutoffs.fit(judged, classifier.labels()), classifier);
    }

    /** All labels of a text; one at least. */
    public Set<String> labels(Utterance utterance) {
        return cutoffs.over(probabilities(utterance));
    }

    /** The one label that suits a text best. */
    public String label(Utterance utterance) {
        return cutoffs.nearest(probabilities(utterance));
    }

    private Probabilities probabilities(Utterance utterance) {
        return read(classifier, utterance);
    }

    /** By both lanes always, as cutoffs are fitted to their mixture. */
    private static Probabilities read(TextClassifier classifier, Utterance utterance) {
        return classifier.classify(utterance.text(), utterance.reading());
    }

    /** Writes the file that {@link #resource} reads; the stream stays open. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(cutoffs.byLabel().size());
        for (Map.Entry<String, Double> cutoff : new TreeMap<>(cutoffs.byLabel()).entrySet()) {
            out.writeUTF(cutoff.getKey());
            out.writeDouble(cutoff.getValue());
        }
        out.flush();
        classifier.write(stream);
    }

    static EkmanClassifier read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        int count = in.readInt();
        if (count < 2 || count > EmotionTaxonomy.EKMAN.size()) {
            throw new IOException("there are no " + count + " emotions");
        }
        Map<String, Double> cutoffs = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            cutoffs.put(in.readUTF(), in.readDouble());
        }
        return new EkmanClassifier(new Cutoffs(cutoffs), TextClassifier.read(in));
    }

    /**
     * Reads a classifier from the class path.
     *
     * @throws IllegalStateException where the resource is missing or damaged
     */
    public static EkmanClassifier resource(String name) {
        try (InputStream stream = EkmanClassifier.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return read(stream);
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }
}
