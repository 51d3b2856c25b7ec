package dev.attendant.sidecar.classification;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Topics;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * Tells topics by a linear classifier over meanings. Titles of articles have been encoded already, and classifying one
 * more takes some ten microseconds.
 *
 * <p>Its file has a mark, the number of labels, for each whether it is a topic, and the weights.
 */
public final class TopicModel implements Topics {

    private static final String SHIPPED = "/weights/topics.bin";
    private static final int MARK = 0x41545031;
    private static final int MOST_LABELS = 10_000;
    private static final int ROUNDS = 10;
    private static final double DECAY = 1e-4;

    private final boolean[] isTopic;
    private final DenseLane lane;

    private TopicModel(boolean[] isTopic, DenseLane lane) {
        this.isTopic = isTopic;
        this.lane = lane;
    }

    /**
     * Learns topics from messages; the same messages give the same weights.
     *
     * @param none the labels that are no topic
     */
    public static TopicModel fit(List<LabelledText> messages, Set<String> none, Encoder encoder) {
        List<ReadText> read = ReadText.read(messages, encoder);
        List<String> labels =
                read.stream().map(ReadText::label).distinct().sorted().toList();
        List<Embedding> meanings = read.stream().map(ReadText::meaning).toList();
        boolean[] isTopic = new boolean[labels.size()];
        for (int label = 0; label < isTopic.length; label++) {
            isTopic[label] = !none.contains(labels.get(label));
        }
        return new TopicModel(isTopic, new DenseTrainer(ROUNDS, DECAY).fit(meanings, Gold.of(read, labels, 0)));
    }

    @Override
    public double[] of(Embedding meaning) {
        double[] shares = Softmax.of(lane.scores(meaning));
        for (int label = 0; label < shares.length; label++) {
            shares[label] = isTopic[label] ? shares[label] : 0;
        }
        return shares;
    }

    /** The topics that ship with Attendant: the intents of its catalogue. */
    public static TopicModel shipped() {
        try (InputStream stream = TopicModel.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            return read(stream);
        } catch (IOException failure) {
            throw new IllegalStateException(SHIPPED + " cannot be read", failure);
        }
    }

    /** Writes the file that {@link #read} reads; the stream stays open. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(MARK);
        out.writeInt(isTopic.length);
        for (boolean topic : isTopic) {
            out.writeBoolean(topic);
        }
        lane.write(out);
        out.flush();
    }

    /** @throws IOException where the file is cut off or of another form */
    static TopicModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        if (in.readInt() != MARK) {
            throw new IOException("this is no file of topics");
        }
        int labels = in.readInt();
        if (labels < 1 || labels > MOST_LABELS) {
            throw new IOException("there are no " + labels + " topics");
        }
        boolean[] isTopic = new boolean[labels];
        for (int label = 0; label < labels; label++) {
            isTopic[label] = in.readBoolean();
        }
        return new TopicModel(isTopic, DenseLane.read(in, labels));
    }
}
