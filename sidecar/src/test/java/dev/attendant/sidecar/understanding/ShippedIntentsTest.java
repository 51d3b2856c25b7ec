package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.encoding.Utterance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped weights on the messages of {@code understanding/messages.tsv}, on which they were not trained. */
class ShippedIntentsTest {

    private static final Path MESSAGES = Path.of("src", "test", "resources", "understanding", "messages.tsv");
    private static final double ENOUGH = 0.85;

    @Test
    void shouldHaveAMessageOfEveryIntent() throws IOException {
        List<String> intents = Stream.concat(
                        Intents.SHIPPED.intents().stream().map(Intent::name),
                        Stream.of(Intents.OUT_OF_SCOPE, Intents.UNCLEAR))
                .toList();

        assertThat(messages())
                .extracting(LabelledText::label)
                .containsAll(intents)
                .isSubsetOf(intents);
    }

    @Test
    void shouldUnderstandMostMessages() throws IOException {
        List<LabelledText> messages = messages();
        TextClassifier intents = TextClassifier.resource("/weights/intents.bin");
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            List<LabelledText> misread = messages.stream()
                    .filter(message -> !intents.classify(new Utterance(message.text(), encoder))
                            .best()
                            .equals(message.label()))
                    .toList();

            assertThat(misread).as("misread").hasSizeLessThanOrEqualTo((int) (messages.size() * (1 - ENOUGH)));
        }
    }

    static List<LabelledText> messages() throws IOException {
        return LabelledFile.read(MESSAGES);
    }
}
