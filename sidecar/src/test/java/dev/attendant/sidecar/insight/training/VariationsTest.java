package dev.attendant.sidecar.insight.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.classification.LabelledText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VariationsTest {

    private static final List<LabelledText> MESSAGES = Stream.of("anger", "joy")
            .flatMap(label -> IntStream.range(0, 12)
                    .mapToObj(i -> new LabelledText("Message number %d, about something.".formatted(i), label)))
            .toList();

    private final Variations variations = new Variations();

    @Test
    void shouldKeepEachMessageAndItsLabel() {
        List<LabelledText> varied = variations.of(MESSAGES);

        assertThat(varied).containsAll(MESSAGES).hasSize(24 + 20);
        assertThat(varied).filteredOn(each -> each.label().equals("joy")).hasSize(12 + 10);
    }

    @Test
    void shouldPutAVariantFiveAfterItsMessage() {
        List<LabelledText> varied = variations.of(MESSAGES);

        assertThat(varied.get(0).text()).isEqualTo("Message number 0, about something.");
        assertThat(varied.get(5).text()).startsWith("Message number 0, about something. Regards, ");
        assertThat(varied.get(7).text()).isEqualTo("message number 2 about something");
        assertThat(varied.get(6).text()).isNotEqualTo(varied.get(1).text()).hasSizeBetween(32, 35);
    }

    @Test
    void shouldVaryAlikeEachTime() {
        assertThat(new Variations().of(MESSAGES)).isEqualTo(variations.of(MESSAGES));
    }

    @Test
    void shouldVaryTheOddestMessages() {
        List<LabelledText> odd = Stream.of("🙂", "...", "a b c", "%s", "אבגד", "x".repeat(20_000))
                .flatMap(text -> IntStream.range(0, 5).mapToObj(i -> new LabelledText(text, "odd")))
                .toList();

        assertThat(variations.of(odd)).hasSize(60);
    }
}
