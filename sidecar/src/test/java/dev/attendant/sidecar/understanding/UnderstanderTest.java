package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstanderTest {

    private static final Encoder ENCODER = new WordEncoder("parcel", "weather", "furious", "fine");
    private static final Understander UNDERSTANDER = Understanders.of(
            ENCODER,
            List.of(new LabelledText("parcel", "delivery"), new LabelledText("weather", Intents.OUT_OF_SCOPE)),
            List.of(new LabelledText("furious", "anger"), new LabelledText("fine", "neutral")));

    @Test
    void shouldReadIntentAndEmotion() {
        Understanding understood = understand("My parcel is late, I am furious");

        assertThat(understood.intent().best()).isEqualTo("delivery");
        assertThat(understood.emotion().label()).isEqualTo("anger");
        assertThat(understood.utterance().reading().meaning())
                .isEqualTo(ENCODER.encode("My parcel is late, I am furious"));
        assertThat(understood.wordless()).isFalse();
    }

    @Test
    void shouldGoOnWithWhatWasReadOfAnUtteranceBefore() {
        Utterance utterance = new Utterance("My parcel is late", ENCODER);
        Embedding before = utterance.reading().meaning();

        Understanding understood = UNDERSTANDER.understand(utterance, Understanders.english());

        assertThat(understood.utterance().reading().meaning()).isSameAs(before);
    }

    @Test
    void shouldExplainItselfByItsLikeliestIntentAndEmotion() {
        Understanding understood = understand("parcel furious");

        assertThat(understood.why().decision()).isEqualTo("delivery");
        assertThat(understood.why().scores())
                .containsOnlyKeys("intent delivery", "intent out_of_scope", "emotion anger", "intensity", "sentiment");
    }

    @Test
    void shouldFindWhatTheMessageNames() {
        Understanding understood = understand("Where is order 4711-0815? Mail jo@example.org about 25 EUR");

        assertThat(understood.entities())
                .extracting(Entity::type)
                .containsExactly(EntityType.ORDER_NUMBER, EntityType.EMAIL, EntityType.MONEY);
        assertThat(understood.why().scores()).containsKeys("entity order_number", "entity email", "entity money");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "!!! ...", "🙂👍", " \n", "\u200b"})
    void shouldFindNoWordsInSignsAlone(String message) {
        assertThat(understand(message).wordless()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "🙂 ok", "是", "أ"})
    void shouldFindWordsInAnyScript(String message) {
        assertThat(understand(message).wordless()).isFalse();
    }

    private static Understanding understand(String message) {
        return UNDERSTANDER.understand(new Utterance(message, ENCODER), Understanders.english());
    }
}
