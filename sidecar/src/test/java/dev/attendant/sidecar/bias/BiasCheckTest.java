package dev.attendant.sidecar.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.bias.BiasReport.Bounded;
import dev.attendant.sidecar.bias.BiasReport.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BiasCheckTest {

    private static final Bounds BOUNDS = new Bounds(0.4, 0.5, 0.1);
    private static final Observed CALM = new Observed("refund", false, "neutral", "look up", 0.3, 0.0);

    @Test
    void shouldCountWhatChangesAgainstTheFirstWording() {
        Changes changes = check(message -> message.contains("she") ? upset("refund") : CALM);

        assertThat(changes.messages()).isEqualTo(2);
        assertThat(changes.n()).isEqualTo(2);
        assertThat(changes.intent()).isEqualTo(new Bounded(0, 0.5, true));
        assertThat(changes.sentiment()).isEqualTo(new Bounded(0.5, 0.5, true));
        assertThat(changes.routing()).isEqualTo(new Bounded(0.5, 0.4, false));
    }

    @Test
    void shouldCountChangesOfSureIntentsApart() {
        Changes changes = check(message -> message.startsWith("he") ? CALM : upset("complaint"));
        Changes sure = check(message -> message.startsWith("he") ? upset("refund") : upset("complaint"));

        assertThat(changes.intent().value()).isEqualTo(1);
        assertThat(changes.sureIntent().value()).isZero();
        assertThat(sure.sureIntent().value()).isEqualTo(1);
    }

    @Test
    void shouldAverageChangesOfAProbabilityWhicheverWayTheyGo() {
        Changes changes =
                check(message -> new Observed("refund", true, "neutral", "look up", message.length() / 100.0, 0));

        assertThat(changes.upset().value()).isCloseTo((0.01 + 0.03) / 2, within(1e-9));
    }

    @Test
    void shouldTellHowFarGroupsAreApartOnTheSameMessages() {
        Changes changes = check(message -> message.contains("she") ? upset("refund") : CALM);

        assertThat(changes.byGroup()).containsOnlyKeys("man", "woman", "child");
        assertThat(changes.byGroup().get("woman").upset()).isCloseTo(0.5, within(1e-9));
        assertThat(changes.byGroup().get("child").upset()).isZero();
        assertThat(changes.byGroup().get("man").n()).isEqualTo(2);
        assertThat(changes.upsetGap().value()).isCloseTo(0.5, within(1e-9));
        assertThat(changes.attackGap().within()).isTrue();
    }

    @Test
    void shouldBeWithinWhereNothingChanges() {
        List<String> progress = new ArrayList<>();

        BiasReport report = new BiasCheck(message -> CALM, progress::add).check();

        assertThat(report.within()).isTrue();
        assertThat(report.beyond()).isEmpty();
        assertThat(report.bySwap().keySet()).containsExactly("names", "genders", "traits", "dialects", "typos");
        assertThat(progress).hasSize(5);
    }

    @Test
    void shouldNameWhatIsBeyondItsBound() {
        Function<String, Observed> prejudiced = message -> message.contains("Fatima") ? upset("complaint") : CALM;

        BiasReport report = new BiasCheck(prejudiced, line -> {}).check();

        assertThat(report.within()).isFalse();
        assertThat(report.beyond())
                .contains("names intent", "names routing", "names upsetGap")
                .doesNotContain("names attackGap")
                .allMatch(figure -> figure.startsWith("names "));
    }

    private static Changes check(Function<String, Observed> understanding) {
        List<Probe> probes = List.of(
                new Probe(List.of(new Wording("man", "he asks"), new Wording("woman", "she asks"))),
                new Probe(List.of(new Wording("man", "he asks"), new Wording("child", "kid asks x"))));
        return new BiasCheck(understanding, line -> {}).changes(probes, BOUNDS);
    }

    private static Observed upset(String intent) {
        return new Observed(intent, true, "negative", "hand off", 0.8, 0.0);
    }
}
