package dev.attendant.sidecar.insight.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTrainingTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("intents.tsv", "my parcel is late\tdelay\n".repeat(10) + "my parcle is lost\tloss\n".repeat(2));
        write("emotions.tsv", "kayak\tjoy\n");
        write("intents/clinc150/train.tsv", "kayak\tleisure\n");
        write("intents/banking77/train.tsv", "lost card\tcard\n");
        write("reading/hire.txt", """
                # Boats > Hire
                1 A paddle comes with each boat, a second paddle does not.
                2 Oars do not.
                1\tis a paddle included
                """);
    }

    @Test
    void shouldPutWordsOfMessagesFirstThenThoseOfPassagesThenTheEncoders() throws IOException {
        assertThat(collected()).containsExactly("late", "parcel", "lost", "kayak", "paddle", "encoder");
    }

    @Test
    void shouldTakeNoSlipForAWordNorWhatIsWrittenOnce() throws IOException {
        assertThat(collected()).doesNotContain("parcle", "card", "oars");
    }

    private List<String> collected() throws IOException {
        return new WordsTraining(folder, folder).collect(List.of("encoder", "##er", "lost"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
