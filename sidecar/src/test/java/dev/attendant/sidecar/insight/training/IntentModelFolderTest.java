package dev.attendant.sidecar.insight.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.IntentModels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentModelFolderTest {

    private static final Encoder ENCODER = new WordEncoder("parcel", "refund");

    @TempDir
    private Path parent;

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        write("shop", "courier", "money");

        assertThat(folder("shop").read(ENCODER).labels()).containsExactly("courier", "money");
        assertThat(names(parent)).containsExactly("shop");
        assertThat(names(parent.resolve("shop"))).containsExactly("model.bin", "model.json");
    }

    @Test
    void shouldReplaceAModelByAnother() throws IOException {
        write("shop", "courier", "money");
        write("shop", "delivery", "payment");

        assertThat(folder("shop").read(ENCODER).labels()).containsExactly("delivery", "payment");
        assertThat(names(parent)).containsExactly("shop");
    }

    @Test
    void shouldLeaveNothingBesideItWhereAModelCannotBeMovedThere() {
        String tooLong = "m".repeat(300);

        assertThatThrownBy(() -> write(tooLong, "courier", "money")).isInstanceOf(IOException.class);
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void shouldNotOverwriteWhatIsNoModel() throws IOException {
        Path photo = Files.createDirectory(parent.resolve("photos")).resolve("cat.jpg");
        Files.writeString(photo, "miaow");

        assertThatThrownBy(() -> write("photos", "courier", "money"))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("choose another folder");
        assertThatThrownBy(() -> new IntentModelFolder(photo).requireFree())
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(photo).hasContent("miaow");
        assertThat(names(parent)).containsExactly("photos");
    }

    @Test
    void shouldNotReadForAnotherEncoder() throws IOException {
        write("shop", "courier", "money");

        assertThatThrownBy(() -> folder("shop").read(new WordEncoder("parcel", "money")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("shop", "train it again");
    }

    @Test
    void shouldSayWhichFolderIsDamaged() throws IOException {
        write("shop", "courier", "money");
        Path weights = parent.resolve("shop/model.bin");
        Files.write(weights, List.of("not weights"));

        assertThatThrownBy(() -> folder("shop").read(ENCODER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("shop", "damaged");

        Files.writeString(parent.resolve("shop/model.json"), "{}");

        assertThatThrownBy(() -> folder("shop").read(ENCODER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("model.json", "damaged");
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        assertThatThrownBy(() -> folder("nowhere").read(ENCODER))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere");
    }

    private IntentModelFolder folder(String name) {
        return new IntentModelFolder(parent.resolve(name));
    }

    private void write(String name, String parcels, String refunds) throws IOException {
        IntentModel model =
                IntentModels.trained(ENCODER, new LabelledText("parcel", parcels), new LabelledText("refund", refunds));
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        model.write(weights);
        IntentModelCard card = new IntentModelCard(
                IntentModelCard.FORMAT,
                Sha256.of(weights.toByteArray()),
                model.encoder(),
                model.labels(),
                Map.of("train", 2),
                Map.of(),
                Map.of(),
                0.1);
        folder(name).write(weights.toByteArray(), card);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
