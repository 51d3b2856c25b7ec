package dev.attendant.sidecar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlainTextReaderTest {

    @Test
    void shouldTakeEachLineForAParagraph() {
        Article article = read("Title", "First line.\r\n\r\n  \nSecond line.\n");

        assertThat(article.blocks())
                .extracting(block -> block.span().of(article.text()))
                .containsExactly("First line.", "Second line.");
        assertThat(article.blocks())
                .allSatisfy(block -> assertThat(block.kind()).isEqualTo(Block.Kind.PARAGRAPH));
    }

    @Test
    void shouldTakeALineWithAMarkerForAListItem() {
        Article article = read("Title", "Do this:\n1. Open it.\n- Softly.\n-5 degrees");

        assertThat(article.blocks())
                .extracting(block -> block.kind() + " " + block.span().of(article.text()))
                .containsExactly(
                        "PARAGRAPH Do this:", "LIST_ITEM Open it.", "LIST_ITEM Softly.", "PARAGRAPH -5 degrees");
    }

    @Test
    void shouldKeepTheTextAsItIs() {
        assertThat(read("Title", " a\n\nb ").text()).isEqualTo(" a\n\nb ");
    }

    @Test
    void shouldTakeTheGivenTitle() {
        assertThat(read("Refunds", "Five days.").title()).isEqualTo("Refunds");
    }

    @Test
    void shouldGoByTheLocationWhereThereIsNoTitle() {
        assertThat(read("", "Five days.").title()).isEqualTo("refunds.md");
    }

    @Test
    void shouldRefuseADocumentWithoutText() {
        assertThatThrownBy(() -> read("Title", " \n\t\r\n"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("no text");
    }

    private static Article read(String title, String content) {
        return new PlainTextReader().read(Documents.text("refunds", title, content));
    }
}
