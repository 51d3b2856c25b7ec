package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.Judgement;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.encoding.Reading;
import dev.attendant.sidecar.encoding.Utterance;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows a catalogue of intents, and when a message has none of them. Safe for use by many threads.
 *
 * <p>Its file is a mark, the encoder's name, the rejection, the centroids, and the classifier.
 */
public final class IntentModel {

    private static final int MARK = 0x41544931;

    private final String encoder;
    private final TextClassifier classifier;
    private final Centroids centroids;
    private final Rejection rejection;

    IntentModel(String encoder, TextClassifier classifier, Centroids centroids, Rejection rejection) {
        this.encoder = encoder;
        this.classifier = classifier;
        this.centroids = centroids;
        this.rejection = rejection;
    }

    /** The name of the encoder that the model was trained with and must be used with. */
    public String encoder() {
        return encoder;
    }

    /** The intents, by name; {@value Intents#OUT_OF_SCOPE} is not among them. */
    public List<String> labels() {
        return classifier.labels();
    }

    /** About how much memory the model takes. */
    public long bytes() {
        return classifier.bytes() + centroids.bytes();
    }

    /** Reads what a message wants; it is encoded only where its words alone do not settle that. */
    public IntentReading read(Utterance utterance) {
        return classifier
                .sure(utterance.text())
                .map(known -> new IntentReading(known, 0, false))
                .orElseGet(() -> readEncoded(utterance));
    }

    /** Reads what a message wants from its words and its meaning. */
    IntentReading readEncoded(Utterance utterance) {
        Reading reading = utterance.reading();
        Judgement judgement = classifier.judge(utterance.text(), reading);
        double nearest = centroids.nearest(reading.features());
        return new IntentReading(judgement.probabilities(), rejection.outside(signs(judgement, nearest)), true);
    }

    /** @param nearest the cosine with what lies nearest among the known */
    static List<Double> signs(Judgement judgement, double nearest) {
        List<Double> signs = new ArrayList<>(judgement.signs());
        signs.add(nearest);
        return signs;
    }

    /** Writes the file that {@link #read(InputStream)} reads; the stream stays open. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MARK);
        out.writeUTF(encoder);
        rejection.write(out);
        centroids.write(out);
        classifier.write(out);
        out.flush();
    }

    /**
     * Reads a model.
     *
     * @throws IOException where the file is damaged or of another kind
     */
    public static IntentModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MARK) {
            throw new IOException("this is not an intent model");
        }
        String encoder = in.readUTF();
        Rejection rejection = Rejection.read(in);
        Centroids centroids = Centroids.read(in);
        return new IntentModel(encoder, TextClassifier.read(in), centroids, rejection);
    }

    /**
     * Reads a model from the class path.
     *
     * @throws IllegalStateException where the resource is missing or damaged
     */
    public static IntentModel resource(String name) {
        try (InputStream stream = IntentModel.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return read(new BufferedInputStream(stream));
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }
}
