package dev.attendant.sidecar.insight.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.understanding.IntentModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentTrainingTest {

    private static final Encoder ENCODER = new WordEncoder("parcel", "refund");
    private static final String PLAIN = "my parcel\tdelivery\na parcel\tdelivery\nmy refund\tmoney\na refund\tmoney\n";

    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();

    @Test
    void shouldTrainAModelThatReadsMessages() throws IOException {
        IntentModelCard card = train(PLAIN);

        IntentModel model = new IntentModelFolder(folder.resolve("model")).read(ENCODER);
        assertThat(model.read(new Utterance("where is the parcel", ENCODER)).best())
                .isEqualTo("delivery");
        assertThat(card.labels()).containsExactly("delivery", "money");
        assertThat(card.examples()).containsEntry("train", 4);
        assertThat(card.metrics()).containsKeys("accuracy", "ece");
        assertThat(progress).noneMatch(line -> line.startsWith("note"));
    }

    @Test
    void shouldNoteWhatIsOddAndTrainNonetheless() throws IOException {
        train(PLAIN + "a parcel\tdelivery\nmy parcel\tmoney\nhello\tgreeting\n");

        assertThat(progress)
                .contains(
                        "note: lines that repeat the text of another: 2",
                        "note: \"my parcel\" has several labels: delivery, money",
                        "note: the label greeting has one example only");
    }

    @Test
    void shouldReadALineOfTwentyThousandCharacters() throws IOException {
        IntentModelCard card = train(PLAIN + "refund ".repeat(3_000) + "\tmoney\n");

        assertThat(card.examples()).containsEntry("train", 5);
    }

    @Test
    void shouldSayWhatIsWrongWithAFile() {
        requireRefused("hello\tgreeting\nhi\tgreeting\n", "one label only, greeting");
        requireRefused("hello\tgreeting\nno label\nbye\tparting\n", "line 2", "there is no label");
        requireRefused("hello\tgreeting\nno label\t \n", "line 2", "there is no label");
        requireRefused("\tgreeting\n", "line 1", "there is no text");
        requireRefused("\n \n", "has no examples");
        assertThat(folder.resolve("model")).doesNotExist();
    }

    @Test
    void shouldSayThatADevelopmentFileIsEmpty() throws IOException {
        Path train = file("train.tsv", PLAIN);
        Path empty = file("dev.tsv", "");

        assertThatThrownBy(() -> train(new IntentFiles(train, Optional.of(empty), Optional.empty(), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("dev.tsv", "has no examples");
    }

    @Test
    void shouldRefuseAFileThatIsNoText() throws IOException {
        Path train = folder.resolve("train.tsv");
        Files.write(train, "hé\tgreeting".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> train(only(train)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("train.tsv", "not UTF-8");
    }

    private void requireRefused(String content, String... reasons) {
        assertThatThrownBy(() -> train(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("train.tsv")
                .hasMessageContainingAll(reasons);
    }

    private IntentModelCard train(String content) throws IOException {
        return train(only(file("train.tsv", content)));
    }

    private IntentModelCard train(IntentFiles files) throws IOException {
        return new IntentTraining(ENCODER, progress::add).train(files, new IntentModelFolder(folder.resolve("model")));
    }

    private static IntentFiles only(Path train) {
        return new IntentFiles(train, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
