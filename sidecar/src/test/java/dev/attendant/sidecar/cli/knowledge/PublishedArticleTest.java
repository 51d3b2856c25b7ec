package dev.attendant.sidecar.cli.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.markup.HtmlReader;
import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.cli.client.SidecarReplies.Passage;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedArticleTest {

    private static final DocumentIndexer INDEXER = new DocumentIndexer(
            Map.of(DocumentFormat.MARKDOWN, new MarkdownReader(), DocumentFormat.HTML, new HtmlReader()),
            Documents.ENCODER);

    @Test
    void shouldBeReadAsThePassagesThatWerePublished() {
        List<Passage> published = passages(DocumentFormat.MARKDOWN, """
                # Refunds

                Refunds take five days & nights, if < 100 euros.

                ## Ways to pay

                - By card, at once.
                - By invoice, in *thirty* days.

                ### By card

                1. Open the app.
                2. Choose **Pay**.

                Then wait.

                ### By invoice

                | Country | Days |
                | ------- | ---- |
                | Norway  | 14   |
                | Peru    | 30   |

                ## Afterwards

                Nothing is left to do.
                """);

        List<Passage> copied = passages(DocumentFormat.HTML, PublishedArticle.html(published));

        assertThat(published).hasSizeGreaterThan(4);
        assertThat(copied).isEqualTo(published);
    }

    @Test
    void shouldBeEmptyWithoutPassages() {
        assertThat(PublishedArticle.html(List.of())).isEmpty();
    }

    private static List<Passage> passages(DocumentFormat format, String content) {
        DocumentSource source = new DocumentSource(
                new DocumentId("refunds"), format, "Refunds", content, "help", "refunds.md", Map.of());
        return INDEXER.index(source).passages().stream()
                .map(encoded -> encoded.passage())
                .map(passage -> new Passage(passage.headings(), passage.text()))
                .toList();
    }
}
