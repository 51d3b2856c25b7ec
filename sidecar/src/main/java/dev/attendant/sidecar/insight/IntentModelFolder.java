package dev.attendant.sidecar.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attendant.sidecar.understanding.IntentModel;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** A folder with a trained model: {@value #WEIGHTS}, and {@value #CARD}, which tells of it. */
public final class IntentModelFolder {

    private static final String WEIGHTS = "model.bin";
    private static final String CARD = "model.json";

    private final Path folder;

    public IntentModelFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Refuses to overwrite what is no model.
     *
     * @throws FileAlreadyExistsException where the folder holds other files, or is a file
     */
    public void requireFree() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder) || !Set.of(WEIGHTS, CARD).containsAll(names())) {
            throw new FileAlreadyExistsException(folder + " is there already and is no model; choose another folder");
        }
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    /** Writes a model beside the folder first, so that a failure leaves no half of one behind. */
    void write(byte[] weights, IntentModelCard card) throws IOException {
        requireFree();
        Files.createDirectories(folder.getParent());
        Path beside = Files.createTempDirectory(folder.getParent(), ".model");
        Files.write(beside.resolve(WEIGHTS), weights);
        Files.writeString(beside.resolve(CARD), json(card));
        if (Files.exists(folder)) {
            replace(beside);
        } else {
            Files.move(beside, folder);
        }
    }

    private void replace(Path beside) throws IOException {
        for (String name : new String[] {WEIGHTS, CARD}) {
            Files.move(beside.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(beside);
    }

    private static String json(IntentModelCard card) throws JsonProcessingException {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(card);
    }

    /**
     * Reads the model.
     *
     * @param encoder the name of the encoder that is there to read messages
     * @throws IllegalArgumentException where the model needs another one, or is damaged
     */
    public IntentModel read(String encoder) throws IOException {
        Path file = folder.resolve(WEIGHTS);
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            IntentModel model = IntentModel.read(stream);
            if (!model.encoder().equals(encoder)) {
                throw new IllegalArgumentException("%s needs the encoder %s, but there is %s; train it again"
                        .formatted(file, model.encoder(), encoder));
            }
            return model;
        } catch (EOFException | ZipException damaged) {
            throw new IllegalArgumentException(file + " is damaged; train it again", damaged);
        }
    }
}
