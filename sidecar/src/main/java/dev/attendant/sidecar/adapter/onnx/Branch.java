package dev.attendant.sidecar.adapter.onnx;

import ai.onnxruntime.OrtException;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tuned copies of the encoder's upper layers: nodes, constants and an output that are added to its graph.
 *
 * <p>A serialized model is a message of Protocol Buffers, and such messages merge when their bytes are joined. So the
 * branch needs no copy of the layers below it, and no library that knows the format.
 */
final class Branch {

    static final String MEANING = "last_hidden_state";
    static final String FEATURES = "tuned_hidden_state";
    static final String ANSWERS = "answering_hidden_state";

    private static final int NAME_BYTES = 4;

    private final byte[] bytes;
    private final String output;

    /**
     * @param bytes as {@code ./scripts/train-encoder}, {@code ./scripts/train-reader} and
     *     {@code ./scripts/train-retriever} write them
     * @param output what it gives: {@link #FEATURES} or {@link #ANSWERS}
     */
    Branch(byte[] bytes, String output) {
        this.bytes = bytes;
        this.output = output;
    }

    /** Tells branches, and what is made of them, apart: the beginning of their digest. */
    String name() {
        byte[] digest = sha256().digest(bytes);
        return "joined-" + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    }

    /**
     * The encoder with this branch and another, which gives {@link #MEANING}, this one's output and the other's.
     *
     * @throws IllegalStateException where a branch does not fit the encoder
     */
    OnnxModel on(byte[] encoder, Branch other) {
        byte[] all = other.joined(joined(encoder));
        return model(() -> new OnnxModel(all, List.of(MEANING, output, other.output)));
    }

    /**
     * The encoder with this branch in place of its own upper layers, which gives this one's output alone.
     *
     * @throws IllegalStateException where the branch does not fit the encoder
     */
    OnnxModel aloneOn(byte[] encoder) {
        try {
            byte[] alone = Pruning.of(joined(encoder), output);
            return model(() -> OnnxModel.inParts(alone, List.of(output)));
        } catch (InvalidProtocolBufferException failure) {
            throw damaged(failure);
        }
    }

    private byte[] joined(byte[] encoder) {
        return ByteBuffer.allocate(encoder.length + bytes.length)
                .put(encoder)
                .put(bytes)
                .array();
    }

    private interface Loading {
        OnnxModel load() throws OrtException;
    }

    private static OnnxModel model(Loading model) {
        try {
            return model.load();
        } catch (OrtException | IllegalArgumentException failure) {
            throw damaged(failure);
        }
    }

    private static IllegalStateException damaged(Exception failure) {
        return new IllegalStateException(
                "the encoder's branch is damaged or of another encoder; ./scripts/train-encoder, train-reader or train-retriever makes a new one",
                failure);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each Java has SHA-256", impossible);
        }
    }
}
