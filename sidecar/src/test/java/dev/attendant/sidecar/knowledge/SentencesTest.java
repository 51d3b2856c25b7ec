package dev.attendant.sidecar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @Test
    void shouldPartSentences() {
        assertThat(sentences("Hold it. Wait!  Is it on?\nYes"))
                .containsExactly("Hold it.", "Wait!", "Is it on?", "Yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use a cable, e.g. One of ours.",
                "Choose a plan (i.e. Basic or Plus).",
                "It takes approx. 3 days.",
                "Ask Mr. Smith or Dr. Jones.",
                "Bags etc. Are free.",
                "It costs 3.50 in U.K. shops",
                "Version 2.1.4 is out",
                "See example.com/a.html for more",
                "1. Hold the button."
            })
    void shouldNotPartASentenceAtAPointWithinIt(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void shouldKeepWhatFollowsAnAbbreviationAtTheEnd() {
        assertThat(sentences("Bring shoes, socks etc.")).containsExactly("Bring shoes, socks etc.");
    }

    @Test
    void shouldFindNoSentenceInWhiteSpace() {
        assertThat(sentences(" \n\t ")).isEmpty();
        assertThat(sentences("")).isEmpty();
    }

    @Test
    void shouldLookOnlyWithinTheSpan() {
        String text = "First one. Second one. Third one.";

        assertThat(Sentences.of(text, new Span(11, 22))).containsExactly(new Span(11, 22));
    }

    @Test
    void shouldCountInCodeUnits() {
        assertThat(Sentences.of("🙂 Hold. Wait.", new Span(0, 14))).containsExactly(new Span(0, 8), new Span(9, 14));
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
