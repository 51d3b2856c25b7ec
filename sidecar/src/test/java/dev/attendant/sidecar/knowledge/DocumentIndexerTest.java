package dev.attendant.sidecar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentIndexerTest {

    private final DocumentIndexer indexer = Documents.indexer();

    @Test
    void shouldMakeAVersionOfPassagesWithTheirVectors() {
        DocumentVersion version = indexer.index(Documents.text("refunds", "Refunds", "A refund takes days. Ask us."));

        assertThat(version.title()).isEqualTo("Refunds");
        assertThat(version.location()).isEqualTo("refunds.md");
        assertThat(version.passages()).singleElement().satisfies(encoded -> {
            assertThat(encoded.passage().version()).isEqualTo(version.hash());
            assertThat(encoded.embedding().cosine(Documents.ENCODER.encode("refunds refund days")))
                    .isGreaterThan(0.99);
            assertThat(encoded.sentenceEmbeddings())
                    .containsExactly(
                            Documents.ENCODER.encode("refund days").packed(),
                            Documents.ENCODER.encode("nothing known").packed());
        });
    }

    @Test
    void shouldNameTheSameContentTheSame() {
        DocumentVersion one = indexer.index(Documents.text("a", "Title", "Text."));
        DocumentVersion other = indexer.index(Documents.text("b", "Title", "Text."));

        assertThat(one.hash()).isEqualTo(other.hash());
        assertThat(one.hash())
                .isNotEqualTo(
                        indexer.index(Documents.text("a", "Title", "Other.")).hash());
        assertThat(one.hash())
                .isNotEqualTo(
                        indexer.index(Documents.text("a", "Other", "Text.")).hash());
    }

    @Test
    void shouldTellAChangedSourceByItsHash() {
        DocumentSource source = Documents.text("a", "Title", "Text.");

        String hash = indexer.sourceHash(source);

        assertThat(hash).isEqualTo(indexer.sourceHash(source));
        assertThat(List.of(
                        indexer.sourceHash(Documents.text("a", "Title", "Text!")),
                        indexer.sourceHash(Documents.text("a", "Titel", "Text.")),
                        indexer.sourceHash(Documents.text("b", "Title", "Text.")),
                        indexer.sourceHash(Documents.with("a", "Title", "Text.", Map.of("status", "draft"))),
                        Documents.indexer(new WordEncoder("other")).sourceHash(source)))
                .doesNotContain(hash);
    }

    @Test
    void shouldLetTheSourcesAttributesPrevailOverTheContents() {
        DocumentSource source = new DocumentSource(
                new DocumentId("a"),
                DocumentFormat.MARKDOWN,
                "",
                "---\nstatus: draft\nlocale: en\n---\nText.",
                "help",
                "a.md",
                Map.of("status", "published"));

        assertThat(indexer.index(source).attributes())
                .containsEntry("status", "published")
                .containsEntry("locale", "en");
    }

    @Test
    void shouldRefuseAFormatThatNobodyReads() {
        DocumentSource source = new DocumentSource(
                new DocumentId("a"), DocumentFormat.HTML, "", "<p>Text.</p>", "help", "a.html", Map.of());

        assertThatThrownBy(() -> indexer.index(source))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("HTML");
    }

    @ParameterizedTest
    @CsvSource({
        "audience, internal",
        "audience, INTERNAL",
        "Audience, internal",
        "audience, ' internal '",
        "status, outdated",
        "status, Draft",
        "Status, archived"
    })
    void shouldKeepFromCustomersWhatIsNotForThem(String name, String value) {
        DocumentVersion version = indexer.index(Documents.with("a", "Title", "Text.", Map.of(name, value)));

        assertThat(version.isFor(Audience.CUSTOMER)).isFalse();
        assertThat(version.isFor(Audience.INTERNAL)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"audience, all", "status, published", "locale, en"})
    void shouldOfferCustomersEverythingElse(String name, String value) {
        DocumentVersion version = indexer.index(Documents.with("a", "Title", "Text.", Map.of(name, value)));

        assertThat(version.isFor(Audience.CUSTOMER)).isTrue();
    }
}
