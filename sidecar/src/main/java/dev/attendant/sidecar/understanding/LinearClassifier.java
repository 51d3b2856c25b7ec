package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.encoding.Embedding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A softmax classifier over embeddings: the probability of label k is proportional to exp(w_k · x + b_k).
 *
 * <p>Its file is a sequence of big-endian values: the number of labels and of dimensions as {@code int}, then for each
 * label its name (modified UTF-8), its bias and its weights as {@code float}.
 */
public final class LinearClassifier {

    private final List<String> labels;
    private final float[][] weights;
    private final float[] biases;

    LinearClassifier(List<String> labels, float[][] weights, float[] biases) {
        this.labels = List.copyOf(labels);
        this.weights = weights;
        this.biases = biases;
    }

    /**
     * Reads a classifier from the class path.
     *
     * @throws IllegalStateException where the resource is missing or damaged
     */
    public static LinearClassifier resource(String name) {
        try (InputStream stream = LinearClassifier.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return read(stream);
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }

    static LinearClassifier read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(stream));
        int count = in.readInt();
        int dimensions = in.readInt();
        List<String> labels = new ArrayList<>();
        float[][] weights = new float[count][dimensions];
        float[] biases = new float[count];
        for (int label = 0; label < count; label++) {
            labels.add(in.readUTF());
            biases[label] = in.readFloat();
            for (int d = 0; d < dimensions; d++) {
                weights[label][d] = in.readFloat();
            }
        }
        return new LinearClassifier(labels, weights, biases);
    }

    /** Writes the file that {@link #read} reads. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(stream));
        out.writeInt(labels.size());
        out.writeInt(weights[0].length);
        for (int label = 0; label < labels.size(); label++) {
            out.writeUTF(labels.get(label));
            out.writeFloat(biases[label]);
            for (float weight : weights[label]) {
                out.writeFloat(weight);
            }
        }
        out.flush();
    }

    /** The labels in the order of their training. */
    public List<String> labels() {
        return labels;
    }

    /** The probability of each label. */
    public Probabilities classify(Embedding embedding) {
        double[] scores = new double[labels.size()];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = biases[label];
            for (int d = 0; d < embedding.dimensions(); d++) {
                scores[label] += weights[label][d] * embedding.at(d);
            }
        }
        double[] shares = Softmax.of(scores);
        TreeMap<String, Double> byLabel = new TreeMap<>();
        for (int label = 0; label < shares.length; label++) {
            byLabel.put(labels.get(label), shares[label]);
        }
        return new Probabilities(byLabel);
    }
}
