package dev.attendant.sidecar.insight.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.models.ModelArchive;
import dev.attendant.sidecar.models.UnusableModelException;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.IntentModelLoader;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** A folder with a trained model: {@value ModelArchive#WEIGHTS}, and {@value ModelArchive#CARD}, which tells of it. */
public final class IntentModelFolder {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    public IntentModelFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
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
        if (!Files.isDirectory(folder)
                || !Set.of(ModelArchive.WEIGHTS, ModelArchive.CARD).containsAll(names())) {
            throw new FileAlreadyExistsException(folder + " is there already and is no model; choose another folder");
        }
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    /**
     * Writes a model beside the folder and moves it there as a whole, so that nobody ever finds half of one, nor files
     * of two. A failure leaves the folder as it was.
     */
    void write(byte[] weights, IntentModelCard card) throws IOException {
        requireFree();
        Files.createDirectories(folder.getParent());
        Path beside = Files.createTempDirectory(folder.getParent(), ".model");
        try {
            Path fresh = Files.createDirectory(beside.resolve("new"));
            Files.write(fresh.resolve(ModelArchive.WEIGHTS), weights);
            Files.write(fresh.resolve(ModelArchive.CARD), JSON.writeValueAsBytes(card));
            replace(fresh, beside.resolve("old"));
        } finally {
            delete(beside);
        }
    }

    private void replace(Path fresh, Path old) throws IOException {
        boolean replaced = Files.exists(folder);
        if (replaced) {
            move(folder, old);
        }
        try {
            move(fresh, folder);
        } catch (IOException failure) {
            if (replaced) {
                move(old, folder);
            }
            throw failure;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Reads the model.
     *
     * @param encoder the one that is there to read messages
     * @throws IllegalArgumentException where the model needs another one, or is damaged
     */
    public IntentModel read(Encoder encoder) throws IOException {
        byte[] weights = Files.readAllBytes(folder.resolve(ModelArchive.WEIGHTS));
        try {
            return new IntentModelLoader(encoder)
                    .load(card().asModelCard(), weights)
                    .model();
        } catch (UnusableModelException unusable) {
            throw new IllegalArgumentException(folder + ": " + unusable.getMessage(), unusable);
        }
    }

    private IntentModelCard card() throws IOException {
        Path file = folder.resolve(ModelArchive.CARD);
        try {
            return JSON.readValue(Files.readAllBytes(file), IntentModelCard.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException(file + " is damaged; train the model again", damaged);
        }
    }
}
