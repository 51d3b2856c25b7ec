package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.models.ModelLoader.Loaded;
import dev.attendant.sidecar.models.UnusableModelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntentModelLoaderTest {

    private static final Encoder ENCODER = new WordEncoder("parcel", "refund");
    private static final List<String> LABELS = List.of("courier", "money");

    private final IntentModelLoader loader = new IntentModelLoader(ENCODER);

    @Test
    void shouldLoadAModelThatReadsMessages() throws IOException {
        Loaded<IntentModel> loaded = loader.load(card(ENCODER.name(), LABELS), weights());

        assertThat(loaded.model().read(new Utterance("my parcel", ENCODER)).best())
                .isEqualTo("courier");
        assertThat(loaded.bytes()).isPositive();
    }

    @Test
    void shouldRefuseAModelOfAnotherEncoder() throws IOException {
        requireRefused("older", LABELS, weights(), "trained with the encoder older");
    }

    @Test
    void shouldRefuseAModelWhoseReadingsHaveAnotherShape() {
        IntentModelLoader other = new IntentModelLoader(new WordEncoder("parcel", "refund", "order"));

        assertThatThrownBy(() ->
                        other.load(card(new WordEncoder("parcel", "refund", "order").name(), LABELS), weights()))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("dimensions");
    }

    @Test
    void shouldRefuseACardThatNamesOtherLabels() throws IOException {
        requireRefused(ENCODER.name(), List.of("courier"), weights(), "labels");
    }

    @Test
    void shouldRefuseDamagedWeights() throws IOException {
        byte[] weights = weights();
        byte[] changed = weights.clone();
        changed[weights.length / 2] ^= 1;

        requireRefused(ENCODER.name(), LABELS, new byte[0], "damaged");
        requireRefused(ENCODER.name(), LABELS, "not weights".getBytes(StandardCharsets.UTF_8), "damaged");
        requireRefused(ENCODER.name(), LABELS, Arrays.copyOf(weights, weights.length / 2), "damaged");
        requireRefused(ENCODER.name(), LABELS, changed, "damaged");
    }

    private void requireRefused(String encoder, List<String> labels, byte[] weights, String reason) {
        assertThatThrownBy(() -> loader.load(card(encoder, labels), weights))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining(reason);
    }

    private static ModelCard card(String encoder, List<String> labels) {
        return new ModelCard("id", encoder, labels, Map.of());
    }

    private static byte[] weights() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        IntentModels.trained(ENCODER, new LabelledText("parcel", "courier"), new LabelledText("refund", "money"))
                .write(bytes);
        return bytes.toByteArray();
    }
}
