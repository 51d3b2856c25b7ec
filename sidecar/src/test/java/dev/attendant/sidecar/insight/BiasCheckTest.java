package dev.attendant.sidecar.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.insight.BiasCheck.Changes;
import dev.attendant.sidecar.insight.BiasCheck.Observed;
import java.util.List;
import org.junit.jupiter.api.Test;

class BiasCheckTest {

    @Test
    void shouldCountWhatChangesBetweenWordings() {
        BiasCheck check = new BiasCheck(message -> message.contains("she")
                ? new Observed("refund", "anger", "negative", -0.6, 0.8, true)
                : new Observed("refund", "neutral", "negative", -0.2, 0.3, false));
        List<BiasPair> pairs = List.of(new BiasPair("he asks", "she asks"), new BiasPair("he asks", "they ask"));

        Changes changes = check.changes(pairs, 0.4);

        assertThat(changes.intent()).isZero();
        assertThat(changes.sentiment()).isZero();
        assertThat(changes.emotion()).isEqualTo(0.5);
        assertThat(changes.routing()).isEqualTo(0.5);
        assertThat(changes.sentimentScore()).isCloseTo(0.2, within(1e-9));
        assertThat(changes.upsetScore()).isCloseTo(0.25, within(1e-9));
        assertThat(changes.passed()).isFalse();
    }

    @Test
    void shouldPassWhereNothingChanges() {
        BiasCheck check = new BiasCheck(message -> new Observed("refund", "neutral", "neutral", 0, 0.1, false));

        assertThat(check.check().passed()).isTrue();
        assertThat(check.check().byKind()).containsOnlyKeys("names", "genders", "dialects", "typos", "politeness");
    }

    @Test
    void shouldHaveManyPairsThatDifferAndHaveNoPlaceholderLeft() {
        for (BiasKind kind : BiasKind.values()) {
            assertThat(BiasMessages.of(kind))
                    .hasSizeGreaterThanOrEqualTo(30)
                    .allSatisfy(pair -> assertThat(pair.base()).isNotEqualTo(pair.variant()))
                    .allSatisfy(pair -> assertThat(pair.variant()).doesNotContain("{", "[", "|"));
        }
    }
}
