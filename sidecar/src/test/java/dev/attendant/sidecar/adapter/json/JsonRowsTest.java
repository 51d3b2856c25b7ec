package dev.attendant.sidecar.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.knowledge.intake.Row;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {

    private final JsonRows reader = new JsonRows();

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"faqs\": %s}", "{\"version\": 2, \"items\": %s}", "{\"articles\": %s}"})
    void shouldFindTheEntriesWhereverTheyAre(String form) {
        String text = form.formatted("[{\"q\": \"Why?\", \"a\": \"So.\"}]");

        assertThat(reader.rows(text)).containsExactly(new Row.Read(1, Map.of("q", "Why?", "a", "So.")));
    }

    @Test
    void shouldWriteEveryKindOfValueAsText() {
        String text = """
                [{"q": "Why?", "tags": ["one", 2, null], "views": 7, "live": true, "none": null,
                  "acceptedAnswer": {"@type": "Answer", "text": "So."}}]""";

        assertThat(reader.rows(text))
                .containsExactly(new Row.Read(
                        1,
                        Map.of(
                                "q",
                                "Why?",
                                "tags",
                                "one, 2",
                                "views",
                                "7",
                                "live",
                                "true",
                                "acceptedAnswer.@type",
                                "Answer",
                                "acceptedAnswer.text",
                                "So.")));
    }

    @Test
    void shouldSkipWhatIsNoEntry() {
        assertThat(reader.rows("[1, {\"q\": \"Why?\"}]"))
                .containsExactly(new Row.Broken(1, "it is no object"), new Row.Read(2, Map.of("q", "Why?")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"x\", \"scripts\": {}} | found: name, scripts",
                "{} | found: none",
                "\"text\" | found: none",
                "[{\"q\": \"Why?\" | not well-formed JSON at line 1",
                "nonsense | not well-formed JSON at line 1"
            })
    void shouldTellWhyThereAreNoEntries(String text, String reason) {
        assertThatThrownBy(() -> reader.rows(text))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void shouldRefuseWhatIsNestedTooDeeply() {
        assertThatThrownBy(() -> reader.rows("[".repeat(20_000))).isInstanceOf(UnreadableDocumentException.class);
    }
}
