package dev.attendant.sidecar.adapter.markup;

import static dev.attendant.sidecar.adapter.markup.Articles.blocks;
import static dev.attendant.sidecar.adapter.markup.Articles.html;
import static dev.attendant.sidecar.adapter.markup.Articles.kinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.Block.Kind;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    @Test
    void shouldTakeTheTitleFromThePage() {
        Article article = html("<html><head><title>Refunds</title></head><body><p>Five days.</p></body></html>");

        assertThat(article.title()).isEqualTo("Refunds");
        assertThat(article.text()).isEqualTo("Five days.\n");
    }

    @Test
    void shouldNotRepeatTheTitleAsAHeading() {
        Article article = html("<title>Refunds</title><h1>Refunds</h1><p>Five days.</p>");

        assertThat(article.blocks().getFirst().headings()).isEmpty();
    }

    @Test
    void shouldSkipWhatNobodyReads() {
        Article article = html("""
                <nav>Home</nav><script>track()</script><style>p {}</style><form>Search</form>
                <p>Five<script>x()</script> days.</p><noscript>Turn it on</noscript><!-- later -->
                """);

        assertThat(blocks(article)).containsExactly("Five days.");
    }

    @Test
    void shouldReadTheLooseWordsOfAContainer() {
        Article article = html("<div>Before <b>all</b><p>Middle</p>after<br>all</div>");

        assertThat(blocks(article)).containsExactly("Before all", "Middle", "after all");
    }

    @Test
    void shouldReadDefinitionsAndQuotes() {
        assertThat(blocks(html("<dl><dt>Term</dt><dd>Meaning</dd></dl><blockquote>Quoted</blockquote>")))
                .containsExactly("Term", "Meaning", "Quoted");
    }

    @Test
    void shouldReadATableWithoutHeaderAsItsCells() {
        Article article = html("<table><tr><td>Norway</td><td>€9</td></tr><tr><td></td></tr></table>");

        assertThat(blocks(article)).containsExactly("Norway; €9");
        assertThat(kinds(article)).containsExactly(Kind.TABLE_ROW);
    }

    @Test
    void shouldReadAHeadingCellBesideEachRowAsItsFirstCell() {
        assertThat(blocks(html("<table><tr><th>Norway</th><td>€9</td></tr></table>")))
                .containsExactly("Norway; €9");
    }

    @Test
    void shouldReadCellsBeyondTheNamedColumns() {
        assertThat(blocks(html("<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>")))
                .containsExactly("A: 1; 2");
    }

    @Test
    void shouldReadATableWithinATableOnce() {
        Article article = html("<table><tr><td>Outer<table><tr><td>Inner</td></tr></table></td></tr></table>");

        assertThat(article.text()).containsOnlyOnce("Inner");
    }

    @Test
    void shouldKeepTheWordsOfAListItemBehindANestedList() {
        Article article = html("<ul><li>Choose:<ul><li>Red</li></ul>Then go on.</li><li>End</li></ul>");

        assertThat(blocks(article)).containsExactly("Choose:", "Red", "Then go on.", "End");
    }

    @Test
    void shouldKeepTheMarkerOfAnItemWhoseWordsStandInAContainer() {
        Article article = html("<ol><li><div>Open</div></li><li><div><p>Close</p></div></li></ol>");

        assertThat(article.text()).isEqualTo("1. Open\n2. Close\n");
        assertThat(kinds(article)).containsOnly(Kind.LIST_ITEM);
    }

    @Test
    void shouldBeginAListWhereItSays() {
        assertThat(html("<ol start=\"3\"><li>Third</li></ol>").text()).isEqualTo("3. Third\n");
        assertThat(html("<ol start=\"x\"><li>First</li></ol>").text()).isEqualTo("1. First\n");
    }

    @Test
    void shouldReadAnItemOutsideOfAnyList() {
        assertThat(html("<li>Alone</li>").text()).isEqualTo("- Alone\n");
    }

    @Test
    void shouldReadEntitiesAndHardSpaces() {
        assertThat(blocks(html("<p>Caf&eacute;&nbsp;&amp; bar &lt;3</p>"))).containsExactly("Café & bar <3");
    }

    @Test
    void shouldKeepTheLinesOfPreformattedText() {
        assertThat(blocks(html("<pre>a\n  b</pre>"))).containsExactly("a\n  b");
    }

    @Test
    void shouldShowNoAddressForALinkWithoutWords() {
        assertThat(blocks(html("<p>Look<a href=\"https://example.com\"><img src=\"x\"></a> here</p>")))
                .containsExactly("Look here");
    }

    @Test
    void shouldRefuseAPageWithoutText() {
        assertThatThrownBy(() -> html("<html><body><nav>Home</nav></body></html>"))
                .isInstanceOf(UnreadableDocumentException.class);
    }
}
