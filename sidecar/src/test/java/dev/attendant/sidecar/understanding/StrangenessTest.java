package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.ReadText;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.encoding.WordEncoder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrangenessTest {

    private static final Encoder ENCODER = new WordEncoder("parcel", "refund", "please", "weather", "song");

    @Test
    void shouldRejectWhatIsLikeTheMessagesOfNoIntent() {
        IntentModelTrainer.Trained trained = trained(outOfScope(40), List.of());

        assertThat(read(trained, "weather song 99").isOutOfScope()).isTrue();
        assertThat(read(trained, "my parcel 99").isOutOfScope()).isFalse();
        assertThat(quality(trained).outOfScopeRecall().orElse(0)).isGreaterThan(0.9);
    }

    @Test
    void shouldRejectHardlyAnyMessageThatHasAnIntent() {
        IntentQuality quality = quality(trained(outOfScope(40), List.of()));

        assertThat(quality.inScopeAccuracyAfterRejection()).isGreaterThan(0.95);
        assertThat(quality.inScopeAccuracyAfterRejection())
                .isLessThanOrEqualTo(quality.answers().accuracy());
    }

    @Test
    void shouldLearnToRejectFromBackgroundAlone() {
        IntentModelTrainer.Trained trained = trained(List.of(), outOfScope(40));

        assertThat(read(trained, "weather song 99").isOutOfScope()).isTrue();
    }

    @Test
    void shouldRejectNothingWhereThereIsNothingToLearnItFrom() {
        IntentModelTrainer.Trained trained = trained(List.of(), List.of());

        assertThat(read(trained, "weather song 99").isOutOfScope()).isFalse();
        assertThat(quality(trained).outOfScopeRecall()).isEmpty();
    }

    @Test
    void shouldNotTakeBackgroundForStrangeThatATenantServes() {
        List<ReadText> served = read(IntStream.range(0, 40).mapToObj(i -> "parcel please " + i), "background");

        assertThat(read(trained(List.of(), served), "parcel please 99").isOutOfScope())
                .isFalse();
    }

    private static IntentModelTrainer.Trained trained(List<ReadText> outOfScope, List<ReadText> background) {
        List<ReadText> parcels = read(IntStream.range(0, 60).mapToObj(i -> "my parcel please " + i), "delivery");
        List<ReadText> refunds = read(IntStream.range(0, 60).mapToObj(i -> "a refund please " + i), "refund");
        List<ReadText> train = Stream.of(parcels, refunds).flatMap(List::stream).toList();
        return new IntentModelTrainer(ENCODER.featuresName(), TextClassifierTrainer.countingExamples())
                .train(new IntentExamples(train, List.of(), outOfScope, List.of(), background));
    }

    private static List<ReadText> outOfScope(int count) {
        return read(IntStream.range(0, count).mapToObj(i -> "weather song " + i), "none");
    }

    private static List<ReadText> read(Stream<String> texts, String label) {
        return ReadText.read(texts.map(text -> new LabelledText(text, label)).toList(), ENCODER);
    }

    private static IntentReading read(IntentModelTrainer.Trained trained, String message) {
        return trained.model().read(new Utterance(message, ENCODER));
    }

    private static IntentQuality quality(IntentModelTrainer.Trained trained) {
        return trained.quality().orElseThrow();
    }
}
