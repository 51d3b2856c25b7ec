package dev.attendant.sidecar.classification;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Reading;
import dev.attendant.sidecar.encoding.Utterance;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Sorts texts into labels: by hashed n-grams alone where these are sure, else by n-grams and meaning together. Safe for
 * use by many threads.
 *
 * <p>Its file is compressed with gzip: a mark, the labels, the calibration, and the weights of both lanes.
 */
public final class TextClassifier {

    private static final int MARK = 0x41544331;
    private static final int MOST_LABELS = 10_000;

    private final List<String> labels;
    private final NgramLane ngrams;
    private final DenseLane dense;
    private final Calibration calibration;

    TextClassifier(List<String> labels, NgramLane ngrams, DenseLane dense, Calibration calibration) {
        this.labels = List.copyOf(labels);
        this.ngrams = ngrams;
        this.dense = dense;
        this.calibration = calibration;
    }

    /** The labels in the order of their training, which is by name. */
    public List<String> labels() {
        return labels;
    }

    /** The memory that the weights take, in bytes. */
    public long bytes() {
        return ngrams.bytes() + dense.bytes();
    }

    /** The probabilities by n-grams alone; present only where they are sure, so that reading the text can be spared. */
    public Optional<Probabilities> sure(String text) {
        double[] fast = calibration.fast(ngrams.scores(text));
        return fast[Calibration.best(fast)] >= calibration.bar() ? Optional.of(named(fast)) : Optional.empty();
    }

    /** The probabilities, for which the utterance is encoded only where n-grams are not sure. */
    public Probabilities classify(Utterance utterance) {
        return sure(utterance.text()).orElseGet(() -> classify(utterance.text(), utterance.reading()));
    }

    /** The probabilities by n-grams and meaning. */
    public Probabilities classify(String text, Reading reading) {
        return named(calibration.mixed(scores(text, reading.features())));
    }

    /**
     * What the lanes make of a text, before it is mixed and calibrated.
     *
     * @param features what the encoder read in it
     * @throws IllegalArgumentException where the features are not of the encoder that the classifier was trained with
     */
    LaneScores scores(String text, Embedding features) {
        return LaneScores.of(text, features, ngrams, dense);
    }

    /** What both lanes make of a text, and how much it is like what they know. */
    public Judgement judge(String text, Reading reading) {
        return judge(scores(text, reading.features()));
    }

    /** What this classifier's calibration makes of an example's scores. */
    public Judgement judge(HeldOut example) {
        return judge(example.scores());
    }

    private Judgement judge(LaneScores scores) {
        double[] mixed = calibration.mixed(scores);
        double[] fast = calibration.fast(scores.ngrams());
        int best = Calibration.best(mixed);
        List<Double> signs = List.of(
                Softmax.logOdds(mixed[best]),
                Softmax.logOdds(fast[Calibration.best(fast)]),
                -Softmax.entropy(mixed),
                Softmax.logSum(scores.dense()),
                Softmax.logSum(scores.ngrams()),
                scores.known());
        return new Judgement(labels.get(best), mixed[best], named(mixed), signs);
    }

    private Probabilities named(double[] shares) {
        Map<String, Double> byLabel = new TreeMap<>();
        for (int label = 0; label < shares.length; label++) {
            byLabel.put(labels.get(label), shares[label]);
        }
        return new Probabilities(byLabel);
    }

    /** Writes the file that {@link #read} reads; the stream stays open. */
    public void write(OutputStream stream) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(stream);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(compressed));
        out.writeInt(MARK);
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        calibration.write(out);
        ngrams.write(out);
        dense.write(out);
        out.flush();
        compressed.finish();
    }

    /**
     * Reads a classifier.
     *
     * @throws IOException where the file is damaged or of another kind
     */
    public static TextClassifier read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream)));
        if (in.readInt() != MARK) {
            throw new IOException("this is not a text classifier");
        }
        List<String> labels = readLabels(in);
        Calibration calibration = Calibration.read(in);
        NgramLane ngrams = NgramLane.read(in, labels.size());
        return new TextClassifier(labels, ngrams, DenseLane.read(in, labels.size()), calibration);
    }

    private static List<String> readLabels(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 2 || count > MOST_LABELS) {
            throw new IOException("a classifier has no " + count + " labels");
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(in.readUTF());
        }
        return labels;
    }

    /**
     * Reads a classifier from the class path.
     *
     * @throws IllegalStateException where the resource is missing or damaged
     */
    public static TextClassifier resource(String name) {
        try (InputStream stream = TextClassifier.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return read(stream);
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }
}
