package dev.attendant.sidecar.pii.name;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A linear sequence model: the score of a labelling is the sum over tokens of the weights of their features for their
 * label, and of the weights of the steps from label to label. The best labelling is found exactly (Viterbi).
 *
 * <p>Its file is deflated: the common words, the weights of the steps, one scale, and the weights in 8 bits.
 */
final class NameTagger {

    private static final int VERSION = 1;

    private final Set<String> common;
    private final float[][] steps;
    private final float scale;
    private final byte[] weights;

    /**
     * @param common words that are seen in lower case in any text
     * @param steps weight of the step from one label (row) to the next
     * @param scale what one unit of {@code weights} is worth
     * @param weights by feature, then label
     */
    NameTagger(Set<String> common, float[][] steps, float scale, byte[] weights) {
        this.common = Set.copyOf(common);
        this.steps = steps;
        this.scale = scale;
        this.weights = weights;
    }

    /**
     * Reads a tagger from the class path.
     *
     * @throws IllegalStateException where the resource is missing or damaged
     */
    static NameTagger resource(String name) {
        try (InputStream stream = NameTagger.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return read(stream);
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }

    static NameTagger read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream)));
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("a tagger of version " + version + ", not " + VERSION);
        }
        Set<String> common = new TreeSet<>();
        for (int words = in.readInt(); words > 0; words--) {
            common.add(in.readUTF());
        }
        float[][] steps = new float[Labels.COUNT][Labels.COUNT];
        for (float[] row : steps) {
            for (int label = 0; label < row.length; label++) {
                row[label] = in.readFloat();
            }
        }
        float scale = in.readFloat();
        byte[] weights = new byte[TokenFeatures.BUCKETS * Labels.COUNT];
        in.readFully(weights);
        return new NameTagger(common, steps, scale, weights);
    }

    /** Writes the file that {@link #read} reads. */
    void write(OutputStream stream) throws IOException {
        DeflaterOutputStream deflated = new DeflaterOutputStream(stream);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(deflated));
        out.writeInt(VERSION);
        out.writeInt(common.size());
        for (String word : new TreeSet<>(common)) {
            out.writeUTF(word);
        }
        for (float[] row : steps) {
            for (float weight : row) {
                out.writeFloat(weight);
            }
        }
        out.writeFloat(scale);
        out.write(weights);
        out.flush();
        deflated.finish();
    }

    Set<String> common() {
        return common;
    }

    /** The score of each label at each token, before steps. */
    float[][] scores(int[][] features) {
        float[][] scores = new float[features.length][Labels.COUNT];
        for (int i = 0; i < features.length; i++) {
            int[] sums = new int[Labels.COUNT];
            for (int feature : features[i]) {
                int at = feature * Labels.COUNT;
                for (int label = 0; label < Labels.COUNT; label++) {
                    sums[label] += weights[at + label];
                }
            }
            for (int label = 0; label < Labels.COUNT; label++) {
                scores[i][label] = sums[label] * scale;
            }
        }
        return scores;
    }

    /** The best labelling of tokens with these scores. */
    int[] best(float[][] scores) {
        return Viterbi.best(scores, steps);
    }
}
