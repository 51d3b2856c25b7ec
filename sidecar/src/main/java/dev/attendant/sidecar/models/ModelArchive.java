package dev.attendant.sidecar.models;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A trained model's two files in one zip archive, as they are sent to be published. */
public final class ModelArchive {

    /** The file with what the model says of itself, in JSON. */
    public static final String CARD = "model.json";

    public static final String WEIGHTS = "model.bin";

    private static final Map<String, Integer> MOST_BYTES = Map.of(CARD, 1024 * 1024, WEIGHTS, 64 * 1024 * 1024);

    private final byte[] card;
    private final byte[] weights;

    /** The arrays are kept as they are, since copies of weights are large; nobody may change them any more. */
    public ModelArchive(byte[] card, byte[] weights) {
        this.card = card;
        this.weights = weights;
    }

    /**
     * Reads an archive from anywhere. What it unpacks to is bounded, so that a small archive cannot fill the memory.
     *
     * @throws UnusableModelException where it is no zip archive, is damaged, or does not hold just the two files
     */
    public static ModelArchive read(byte[] zip) {
        Map<String, byte[]> files = files(zip);
        return new ModelArchive(required(files, CARD), required(files, WEIGHTS));
    }

    /** The archive that {@link #read} reads. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            add(out, CARD, card);
            add(out, WEIGHTS, weights);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    public byte[] card() {
        return card;
    }

    public byte[] weights() {
        return weights;
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (files.put(entry.getName(), content(in, entry.getName())) != null) {
                    throw new UnusableModelException("The archive holds " + entry.getName() + " twice.");
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnusableModelException("The archive is damaged: " + damaged.getMessage(), damaged);
        }
        return files;
    }

    private static byte[] content(ZipInputStream in, String name) throws IOException {
        Integer most = MOST_BYTES.get(name);
        if (most == null) {
            throw new UnusableModelException("The archive may hold " + CARD + " and " + WEIGHTS + " and nothing else.");
        }
        byte[] content = in.readNBytes(most + 1);
        if (content.length > most) {
            throw new UnusableModelException("The archive's " + name + " has more than " + most + " bytes.");
        }
        return content;
    }

    private static byte[] required(Map<String, byte[]> files, String name) {
        byte @Nullable [] content = files.get(name);
        if (content == null) {
            throw new UnusableModelException("The archive holds no " + name + ", or it is no zip archive.");
        }
        return content;
    }
}
