package dev.attendant.sidecar.adapter.markup;

import static dev.attendant.sidecar.adapter.markup.Articles.blocks;
import static dev.attendant.sidecar.adapter.markup.Articles.kinds;
import static dev.attendant.sidecar.adapter.markup.Articles.markdown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.Block.Kind;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {

    @Test
    void shouldTakeTitleAndAttributesFromFrontMatter() {
        Article article = markdown("""
                ---
                title: "Refunds: how"
                Audience: internal
                tags: [money, returns]
                ---
                Five days.
                """);

        assertThat(article.title()).isEqualTo("Refunds: how");
        assertThat(article.attributes()).containsEntry("audience", "internal").containsEntry("title", "Refunds: how");
        assertThat(article.attributes().get("tags")).contains("money", "returns");
        assertThat(article.text()).doesNotContain("internal");
    }

    @Test
    void shouldTakeTheTitleFromTheFirstHeadingWhereNothingElseGivesOne() {
        Article article = markdown("# Refunds\n\nFive days.");

        assertThat(article.title()).isEqualTo("Refunds");
        assertThat(article.blocks().getFirst().headings()).isEmpty();
    }

    @Test
    void shouldPreferTheTitleThatTheSourceGives() {
        Article article = new MarkdownReader()
                .read(Articles.source(DocumentFormat.MARKDOWN, "Given", "---\ntitle: Other\n---\n# Third\n\nText."));

        assertThat(article.title()).isEqualTo("Given");
        assertThat(article.blocks().getFirst().headings()).containsExactly("Third");
    }

    @Test
    void shouldGoByTheLocationWhereThereIsNoTitle() {
        assertThat(markdown("Five days.").title()).isEqualTo("help/a.md");
    }

    @Test
    void shouldPutEachBlockUnderItsHeadings() {
        Article article = markdown("""
                # Router
                Intro.
                ## Reset
                Reset text.
                ### By hand
                By hand text.
                ## Sell
                Sell text.
                """);

        assertThat(article.blocks())
                .extracting(block -> String.join(" > ", block.headings()))
                .containsExactly("", "Reset", "Reset > By hand", "Sell");
    }

    @Test
    void shouldLeaveAnchorsOutOfHeadings() {
        Article article = markdown("## Reset the router {#reset .big}\n\nHold it.");

        assertThat(article.blocks().getFirst().headings()).containsExactly("Reset the router");
        assertThat(article.text()).doesNotContain("{#");
    }

    @Test
    void shouldNumberTheItemsOfAnOrderedList() {
        Article article = markdown("1. Open.\n2. Press.\n3. Close.");

        assertThat(article.text()).isEqualTo("1. Open.\n2. Press.\n3. Close.\n");
        assertThat(blocks(article)).containsExactly("Open.", "Press.", "Close.");
        assertThat(kinds(article)).containsOnly(Kind.LIST_ITEM);
    }

    @Test
    void shouldGoOnCountingWhereAListBeginsLater() {
        assertThat(markdown("4. Fourth.\n5. Fifth.").text()).isEqualTo("4. Fourth.\n5. Fifth.\n");
    }

    @Test
    void shouldKeepNestedListsInOrder() {
        Article article = markdown("""
                1. Open the app.
                   - On Android.
                   - On iOS.
                2. Press start.
                """);

        assertThat(article.text()).isEqualTo("1. Open the app.\n- On Android.\n- On iOS.\n2. Press start.\n");
    }

    @Test
    void shouldKeepFurtherParagraphsAndCodeOfAListItem() {
        Article article = markdown("""
                1. Run it:

                   ```
                   app --start
                   ```

                   Then wait.
                2. Done.
                """);

        assertThat(blocks(article)).containsExactly("Run it:", "app --start", "Then wait.", "Done.");
        assertThat(kinds(article)).containsExactly(Kind.LIST_ITEM, Kind.CODE, Kind.PARAGRAPH, Kind.LIST_ITEM);
    }

    @Test
    void shouldReadTableCellsAfterTheirColumns() {
        Article article = markdown("""
                | Country | Price | Note |
                |---------|-------|------|
                | Norway  | €9    |      |
                | Sweden  | €7    | fast |
                """);

        assertThat(blocks(article))
                .containsExactly("Country: Norway; Price: €9", "Country: Sweden; Price: €7; Note: fast");
        assertThat(kinds(article)).containsOnly(Kind.TABLE_ROW);
    }

    @Test
    void shouldReadCellsAloneWhereTheColumnsHaveNoName() {
        assertThat(blocks(markdown("| | |\n|---|---|\n| Norway | €9 |"))).containsExactly("Norway; €9");
    }

    @Test
    void shouldReadAnHtmlTableInsideMarkdown() {
        Article article = markdown("""
                Prices:

                <table><tr><th>Country</th><th>Price</th></tr>
                <tr><td>Norway</td><td>€9</td></tr></table>
                """);

        assertThat(blocks(article)).containsExactly("Prices:", "Country: Norway; Price: €9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> [!NOTE]\n> Keep the receipt.", "> [!note] Keep the receipt.", "[!Note] Keep the receipt."})
    void shouldReadACalloutAsItsKindAndWords(String content) {
        assertThat(blocks(markdown(content))).containsExactly("Note: Keep the receipt.");
    }

    @Test
    void shouldShowTheAddressOfALinkWhoseWordsDoNot() {
        Article article = markdown("See [our form](https://example.com/f?a=1) or [settings](#settings).");

        assertThat(blocks(article)).containsExactly("See our form (https://example.com/f?a=1) or settings.");
    }

    @Test
    void shouldLeaveOutItemsThatOnlyLeadToAnotherArticle() {
        Article article = markdown("- [How long refunds take](refund-timing.md)\n- See [the form](form.md) for that");

        assertThat(blocks(article)).containsExactly("See the form for that");
    }

    @Test
    void shouldNotRepeatAnAddressThatIsShown() {
        assertThat(blocks(markdown("Go to <https://example.com/help> or [example.com](https://example.com/).")))
                .containsExactly("Go to https://example.com/help or example.com.");
    }

    @Test
    void shouldShowTheAddressOfALinkWhoseWordsAreOnlyAPieceOfIt() {
        assertThat(blocks(markdown("See [returns](https://shop.example/returns).")))
                .containsExactly("See returns (https://shop.example/returns).");
    }

    @Test
    void shouldKeepTheLinesOfACodeBlock() {
        Article article = markdown("Run:\n\n```sh\ncd a\nls  -l\n```");

        assertThat(blocks(article)).containsExactly("Run:", "cd a\nls  -l");
        assertThat(kinds(article)).containsExactly(Kind.PARAGRAPH, Kind.CODE);
    }

    @Test
    void shouldReadTheSameWithWindowsLineEnds() {
        String content = "# Title\n\nOne\nline.\n\n1. Open.\n2. Close.\n";

        assertThat(markdown(content.replace("\n", "\r\n"))).isEqualTo(markdown(content));
    }

    @Test
    void shouldPointAtTheTextOfEveryBlockInOrder() {
        Article article = markdown("# T\n\nA *b* c.\n\n## H\n\n- x 🙂\n- y\n\n| a |\n|---|\n| z |\n\n    code\n");

        assertThat(blocks(article)).isEqualTo(List.of("A b c.", "x 🙂", "y", "a: z", "code"));
        assertThat(article.blocks())
                .isSortedAccordingTo(
                        Comparator.comparingInt(block -> block.span().start()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "# Only a heading", "---\ntitle: Nothing\n---\n", "<script>run()</script>"})
    void shouldRefuseADocumentWithoutText(String content) {
        assertThatThrownBy(() -> markdown(content))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("no text");
    }
}
