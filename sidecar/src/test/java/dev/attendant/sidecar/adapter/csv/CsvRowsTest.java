package dev.attendant.sidecar.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.knowledge.intake.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private final CsvRows reader = new CsvRows();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "question,answer\nDo hats fit?,\"Yes, they do.\"\n",
                "question;answer\r\nDo hats fit?;\"Yes, they do.\"\r\n",
                "question\tanswer\nDo hats fit?\tYes, they do.\n",
                "question|answer\nDo hats fit?|Yes, they do.",
                "\uFEFFquestion,answer\n\n\"Do hats fit?\", \"Yes, they do.\"\n\n",
                "\"question\",\"answer\"\r\"Do hats fit?\",\"Yes, they do.\"\r"
            })
    void shouldReadEveryUsualForm(String text) {
        assertThat(reader.rows(text))
                .containsExactly(new Row.Read(1, Map.of("question", "Do hats fit?", "answer", "Yes, they do.")));
    }

    @Test
    void shouldKeepTheLinesAndQuotesOfACell() {
        assertThat(fields("q,a\nWhy?,\"One.\nTwo \"\"quoted\"\".\"\n")).containsEntry("a", "One.\nTwo \"quoted\".");
    }

    @Test
    void shouldTakeMissingCellsForEmpty() {
        assertThat(fields("q,a,locale\nWhy?,So.\n")).containsEntry("locale", "");
    }

    @Test
    void shouldGoOnAfterABrokenRow() {
        // given
        String text = """
                q,a
                One?,First.
                "Two" or three?,Second.
                Three?,"Third,
                on two lines."
                Four?,"never closed.
                Five?,Fifth.
                Six?,Sixth,and more
                "Seven?",Seventh.
                """;

        // when
        List<Row> rows = reader.rows(text);

        // then
        assertThat(rows)
                .filteredOn(Row.Read.class::isInstance)
                .extracting(row -> ((Row.Read) row).fields().get("q"))
                .containsExactly("One?", "Three?", "Five?", "Seven?");
        assertThat(rows)
                .filteredOn(Row.Broken.class::isInstance)
                .extracting(Row::number)
                .containsExactly(2, 4, 6);
    }

    @Test
    void shouldGiveUpOnAFileThatIsBrokenThroughout() {
        List<Row> rows = reader.rows("q,a\n" + "\"x\"y,z\n".repeat(20_000));

        assertThat(rows).hasSize(101).allMatch(Row.Broken.class::isInstance);
    }

    @Test
    void shouldTellThatTheHeadingsAreBroken() {
        assertThatThrownBy(() -> reader.rows("\"question\"s,answer\nWhy?,So.\n"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("row of headings");
    }

    private Map<String, String> fields(String text) {
        return ((Row.Read) reader.rows(text).getFirst()).fields();
    }
}
