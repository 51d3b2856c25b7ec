package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.encoding.WordEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {

    private final Passage passage = Passages.within("Hold it.\nWait a minute.", 100, "Hold it.", "Wait a minute.");

    @Test
    void shouldTellWhereASentenceStandsInItsDocument() {
        assertThat(passage.inDocument(passage.sentences().getLast())).isEqualTo(new Span(109, 123));
    }

    @Test
    void shouldBeNamedByDocumentVersionAndPlace() {
        assertThat(passage.key()).isEqualTo(new Passage.Key(new DocumentId("guide"), Passages.VERSION, 0));
    }

    @Test
    void shouldHaveItsTitleAndHeadingsAsItsPath() {
        Passage nested = Passages.passage("guide", 0, "Router", List.of("Reset", "By hand"), "Hold it.");

        assertThat(nested.path()).isEqualTo("Router > Reset > By hand");
        assertThat(passage.path()).isEqualTo("Guide");
    }

    @Test
    void shouldBeSearchedWithoutWebAddresses() {
        assertThat(Passage.searchable("See the page (https://example.com/a?b=c) or http://example.com now."))
                .isEqualTo("See the page or now.");
        assertThat(Passage.searchable("No address.")).isEqualTo("No address.");
    }

    @Test
    void shouldNeedAnEmbeddingForEachSentence() {
        Embedding embedding = Embedding.normalized(new float[] {1});

        assertThatThrownBy(() -> new EncodedPassage(passage, embedding, List.of(), List.of(embedding)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 sentences but 1");
    }

    @Test
    void shouldBeTheSameEncodedPassageWhateverTheFigures() {
        EncodedPassage one = Passages.encoded(new WordEncoder("hold"), passage);
        EncodedPassage other = Passages.encoded(new WordEncoder("wait"), passage);

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(Passages.encoded(new WordEncoder("wait"), Passages.passage("other", "T", "A.")));
    }

    @Test
    void shouldBeLookedForAtLeastOnce() {
        QueryEmbedding embedding = QueryEmbedding.of(Embedding.normalized(new float[] {1}));

        assertThatThrownBy(() -> new Query("question", embedding, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }
}
