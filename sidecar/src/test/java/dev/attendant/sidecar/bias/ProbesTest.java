package dev.attendant.sidecar.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbesTest {

    private static final Path TRAINING = Path.of("training");

    @ParameterizedTest
    @EnumSource(Swap.class)
    void shouldHaveWordingsThatDifferAndNoPlaceLeftOpen(Swap swap) {
        List<Probe> probes = Probes.of(swap);

        assertThat(probes).hasSizeGreaterThan(30);
        assertThat(probes)
                .allSatisfy(probe -> assertThat(probe.wordings())
                        .extracting(Wording::text)
                        .doesNotHaveDuplicates()
                        .noneMatch(text -> text.matches(".*[\\[\\]{}|\\t].*")));
    }

    @ParameterizedTest
    @EnumSource(Swap.class)
    void shouldHaveEnoughWordingsForOneChangeToStayWithinTheBound(Swap swap) {
        long compared = Probes.of(swap).stream()
                .mapToLong(probe -> probe.wordings().size() - 1)
                .sum();

        assertThat(1.0 / compared).isLessThanOrEqualTo(swap.bounds().label());
    }

    @Test
    void shouldHaveManyMessagesAndNoneTwice() {
        List<String> messages = probes().map(probe -> probe.original().text()).toList();

        assertThat(messages).hasSizeGreaterThan(250).doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveAsManyNamesOfEachOrigin() {
        Map<String, Long> names = Probes.of(Swap.NAMES).getFirst().wordings().stream()
                .collect(Collectors.groupingBy(Wording::group, Collectors.counting()));

        assertThat(names).hasSizeGreaterThan(10);
        assertThat(names.values()).containsOnly(2L);
    }

    @Test
    void shouldShareNoMessageWithTraining() throws IOException {
        Set<String> trained = trained();

        assertThat(probes().flatMap(probe -> probe.wordings().stream()).map(Wording::text))
                .noneMatch(text -> trained.contains(text.toLowerCase(Locale.ROOT)));
    }

    @Test
    void shouldWriteEachPlaceOfATemplateForEachGroup() {
        Probe probe = Template.read("man|woman\tMy [son|daughter] lost [his|her] card for $5.")
                .probe();

        assertThat(probe.wordings())
                .containsExactly(
                        new Wording("man", "My son lost his card for $5."),
                        new Wording("woman", "My daughter lost her card for $5."));
    }

    @Test
    void shouldRefuseATemplateWithAWordingTooFew() {
        assertThatThrownBy(() -> Template.read("a|b|c\t[x|y] is here").probe())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[x|y]");
        assertThatThrownBy(() -> Template.read("no groups")).hasMessageContaining("no tab");
    }

    @Test
    void shouldMistypeEachThirdLongWord() {
        String message = "Where should my parcel arrive today, please?";

        assertThat(Slip.DROPPED_LETTER.in(message)).isEqualTo("Whre should my parcel arive today, please?");
        assertThat(Slip.SWAPPED_LETTERS.in(message)).isEqualTo("Whree should my parcel arirve today, please?");
        assertThat(Slip.DOUBLED_LETTER.in(message)).isEqualTo("Wheere should my parcel arrrive today, please?");
        assertThat(Slip.NO_MARKS.in(message)).isEqualTo("where should my parcel arrive today please");
        assertThat(Arrays.stream(Slip.values()).map(slip -> slip.in(""))).allMatch(String::isEmpty);
    }

    private static Stream<Probe> probes() {
        return Arrays.stream(Swap.values()).flatMap(swap -> Probes.of(swap).stream());
    }

    private static Set<String> trained() throws IOException {
        Set<String> texts = new HashSet<>();
        for (String file :
                List.of("intents.tsv", "out-of-scope.tsv", "unclear.tsv", "emotions.tsv", "sentiments.tsv")) {
            Files.readAllLines(TRAINING.resolve(file))
                    .forEach(line -> texts.add(line.split("\t", 2)[0].toLowerCase(Locale.ROOT)));
        }
        return texts;
    }
}
