package dev.attendant.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {

    private static final String LINES = "where is it\tstatus\n\nsend it back\treturn\n";

    private static final Map<String, String> FILES = Map.of(
            "intents/clinc150/train.tsv",
            LINES,
            "intents/clinc150/oostrain.tsv",
            "who wrote hamlet\toos\n",
            "intents/banking77/train.tsv",
            LINES,
            "intents/bitext/train.tsv",
            LINES,
            "emotion/goemotions/labels.txt",
            "admiration\nneutral",
            "emotion/goemotions/train.tsv",
            "well done\t0\nit is two\t1\nfine, I guess\t0,1\n");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    @Test
    void shouldReadATaskFromEachSet() throws IOException {
        List<Task> tasks = new Lessons(folder).all();

        assertThat(tasks).extracting(Task::name).containsExactly("clinc150", "banking77", "bitext", "goemotions");
    }

    @Test
    void shouldLearnWhatNoIntentCoversAsALabelOfItsOwn() throws IOException {
        List<Task> tasks = new Lessons(folder).all();

        assertThat(tasks.getFirst().labels()).containsExactly("oos", "return", "status");
        assertThat(tasks.getFirst().examples()).contains(new Example("who wrote hamlet", List.of(0)));
    }

    @Test
    void shouldKeepAllEmotionsOfAText() throws IOException {
        List<Task> tasks = new Lessons(folder).all();

        assertThat(tasks.getLast().examples())
                .containsExactly(
                        new Example("well done", List.of(0)),
                        new Example("it is two", List.of(1)),
                        new Example("fine, I guess", List.of(0, 1)));
    }

    @Test
    void shouldNameTheFileThatIsMissing() throws IOException {
        Files.delete(folder.resolve("intents/banking77/train.tsv"));

        assertThatThrownBy(() -> new Lessons(folder).all())
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("banking77");
    }

    @Test
    void shouldNameTheLineThatHasNoLabel() throws IOException {
        write("intents/banking77/train.tsv", "where is it\tstatus\nsend it back\n");

        assertThatThrownBy(() -> new Lessons(folder).all())
                .hasMessageContaining("train.tsv, line 2: no label after a tab");
    }

    @Test
    void shouldRefuseATaskOfOneLabel() throws IOException {
        write("intents/bitext/train.tsv", "send it back\treturn\n");

        assertThatThrownBy(() -> new Lessons(folder).all()).hasMessage("bitext needs two labels, not [return]");
    }

    @Test
    void shouldRefuseAnEmotionThatTheListLacks() throws IOException {
        write("emotion/goemotions/train.tsv", "well done\t7\n");

        assertThatThrownBy(() -> new Lessons(folder).all()).hasMessageContaining("a label number beyond labels.txt");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
