package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.encoding.WordEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstanderTest {

    private static final Encoder ENCODER = new WordEncoder("parcel", "weather", "furious", "fine");
    private static final Understander UNDERSTANDER = new Understander(
            ENCODER,
            trained(example("parcel", "delivery"), example("weather", Intents.OUT_OF_SCOPE)),
            trained(example("furious", "anger"), example("fine", "neutral")));

    @Test
    void shouldReadIntentAndEmotion() {
        Understanding understood = UNDERSTANDER.understand("My parcel is late, I am furious");

        assertThat(understood.intent().best()).isEqualTo("delivery");
        assertThat(understood.emotion().best()).isEqualTo("anger");
        assertThat(understood.embedding()).isEqualTo(ENCODER.encode("My parcel is late, I am furious"));
        assertThat(understood.wordless()).isFalse();
    }

    @Test
    void shouldGoOnWithWhatWasReadOfAnUtteranceBefore() {
        Utterance utterance = new Utterance("My parcel is late", ENCODER);
        Embedding before = utterance.reading().meaning();

        Understanding understood = UNDERSTANDER.understand(utterance, Optional.empty());

        assertThat(understood.embedding()).isSameAs(before);
    }

    @Test
    void shouldExplainItselfByItsLikeliestIntentAndEmotion() {
        Understanding understood = UNDERSTANDER.understand("parcel furious");

        assertThat(understood.why().decision()).isEqualTo("delivery");
        assertThat(understood.why().scores())
                .containsOnlyKeys("intent delivery", "intent out_of_scope", "emotion anger");
    }

    @Test
    void shouldTakeAngerAndFrustrationTogetherForUpset() {
        Understanding understood = new Understanding(
                new Utterance("parcel", ENCODER),
                new Probabilities(Map.of("delivery", 1.0)),
                new Probabilities(Map.of("anger", 0.5, "frustration", 0.25, "neutral", 0.25)),
                false);

        assertThat(understood.upset()).isCloseTo(0.75, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "!!! ...", "🙂👍", " \n", "\u200b"})
    void shouldFindNoWordsInSignsAlone(String message) {
        assertThat(UNDERSTANDER.understand(message).wordless()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "🙂 ok", "是", "أ"})
    void shouldFindWordsInAnyScript(String message) {
        assertThat(UNDERSTANDER.understand(message).wordless()).isFalse();
    }

    private static LabelledText example(String text, String label) {
        return new LabelledText(text, label);
    }

    private static TextClassifier trained(LabelledText... examples) {
        return TextClassifierTrainer.countingExamples().fit(List.of(examples), List.of(), ENCODER);
    }
}
