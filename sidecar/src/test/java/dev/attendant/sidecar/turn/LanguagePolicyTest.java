package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagePolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB"})
    void shouldLeaveEnglishAsItIs(String language) {
        assertThat(LanguagePolicy.thresholds(Thresholds.DEFAULT, language)).isEqualTo(Thresholds.DEFAULT);
        assertThat(LanguagePolicy.reason(HandoffReason.UNANSWERABLE, language)).isEqualTo(HandoffReason.UNANSWERABLE);
    }

    @Test
    void shouldAnswerAnotherLanguageOnlyOnClearEvidence() {
        Thresholds thresholds = LanguagePolicy.thresholds(Thresholds.DEFAULT, "de");

        assertThat(thresholds.answerAt()).isGreaterThan(Thresholds.DEFAULT.answerAt());
    }

    @Test
    void shouldNeitherDeclineNorAskBackNorBelieveAnIntentInAnotherLanguage() {
        Thresholds thresholds = LanguagePolicy.thresholds(Thresholds.DEFAULT, "de");

        assertThat(thresholds.offTopicAt()).isEqualTo(1);
        assertThat(thresholds.clarifyAt()).isEqualTo(1);
        assertThat(thresholds.intentAt()).isEqualTo(1);
    }

    @Test
    void shouldTellTheHumanThatTheLanguageWasTheReason() {
        assertThat(LanguagePolicy.reason(HandoffReason.UNANSWERABLE, "de")).isEqualTo(HandoffReason.LANGUAGE);
        assertThat(LanguagePolicy.reason(HandoffReason.AT_RISK, "de")).isEqualTo(HandoffReason.AT_RISK);
        assertThat(LanguagePolicy.reason(HandoffReason.DEADLINE, "de")).isEqualTo(HandoffReason.DEADLINE);
    }
}
