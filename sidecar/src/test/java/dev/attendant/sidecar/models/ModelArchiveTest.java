package dev.attendant.sidecar.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ModelArchiveTest {

    private static final byte[] CARD = Models.weights("{\"id\": \"größe\"}");

    @Test
    void shouldReadBackWhatItPacked() {
        byte[] weights = noise(100_000);

        ModelArchive read = ModelArchive.read(new ModelArchive(CARD, weights).zip());

        assertThat(read.card()).isEqualTo(CARD);
        assertThat(read.weights()).isEqualTo(weights);
    }

    @Test
    void shouldRefuseWhatIsNoArchive() {
        requireRefused(new byte[0], "no model.");
        requireRefused(CARD, "no model.");
        requireRefused(noise(1_000), "no model.");
    }

    @Test
    void shouldRefuseAnArchiveThatEndsEarly() {
        byte[] whole = new ModelArchive(CARD, noise(100_000)).zip();

        requireRefused(Arrays.copyOf(whole, whole.length / 2), "damaged");
    }

    @Test
    void shouldRefuseAnArchiveWithAChangedByte() {
        byte[] changed = new ModelArchive(CARD, noise(100_000)).zip();
        changed[changed.length / 2] ^= 1;

        requireRefused(changed, "damaged");
    }

    @Test
    void shouldRefuseAnArchiveThatLacksAFile() throws IOException {
        requireRefused(zip(Map.of("model.json", CARD)), "no model.bin");
        requireRefused(zip(Map.of("model.bin", CARD)), "no model.json");
    }

    @Test
    void shouldRefuseOtherFilesThanTheTwo() throws IOException {
        requireRefused(zip(Map.of("../../etc/passwd", CARD)), "nothing else");
        requireRefused(zip(Map.of("model/model.json", CARD)), "nothing else");
    }

    @Test
    void shouldNotUnpackMoreThanAModelMayHave() throws IOException {
        requireRefused(zip(Map.of("model.json", new byte[2 * 1024 * 1024])), "more than");
        requireRefused(zip(Map.of("model.bin", new byte[65 * 1024 * 1024])), "more than");
    }

    private static void requireRefused(byte[] archive, String reason) {
        assertThatThrownBy(() -> ModelArchive.read(archive))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining(reason);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
