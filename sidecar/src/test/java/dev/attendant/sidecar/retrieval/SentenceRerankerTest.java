package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.encoding.Topics;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.encoding.WordVectors;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SentenceRerankerTest {

    private final Encoder encoder = new WordEncoder("money", "parcel");
    private final LexicalIndex lexical = new LuceneIndex();
    private final Hit hit = hit(Passages.passage("help", "Parcels", "Money parcel.", "Parcel."), 0.25);

    @AfterEach
    void closeTheIndex() {
        lexical.close();
    }

    @Test
    void shouldAddTheBestSentencesCosineByItsWeight() {
        Hit reranked = rerank(Passages.weights(0.5, 2, 0, 0, 30), "parcel");

        assertThat(reranked.sentence()).isCloseTo(1, within(1e-6));
        assertThat(reranked.score()).isCloseTo(0.25 + 2 * 1, within(1e-6));
    }

    @Test
    void shouldCompareSentencesWithWhatAnswersAndTitlesWithWhatSaysTheSame() {
        Query query = new Query("parcel", new QueryEmbedding(encoder.encode("parcel"), encoder.encode("money")), 5);

        Hit reranked = new SentenceReranker(lexical, Senses.NONE, Passages.weights(0.5, 2, 0, 0, 30))
                .rerank(query, List.of(hit(Passages.passage("help", "Parcel", "Money."), 0.25)))
                .getFirst();

        assertThat(reranked.sentence()).isCloseTo(1, within(1e-6));
        assertThat(reranked.title()).isCloseTo(1, within(1e-6));
    }

    @Test
    void shouldAddTheSharedWordsOfTheBestSentence() {
        Hit reranked = rerank(Passages.weights(0.5, 1, 1, 0, 30), "money");

        double cosine = Math.sqrt(0.5);
        assertThat(reranked.sentence()).isCloseTo(cosine, within(1e-6));
        assertThat(reranked.score()).isCloseTo(0.25 + cosine + 1, within(1e-6));
    }

    @Test
    void shouldAddTheWordsSharedWithTheTitle() {
        Hit reranked = rerank(Passages.weights(0.5, 1, 0, 3, 30), "parcels");

        assertThat(reranked.score()).isCloseTo(0.25 + 0 + 3, within(1e-6));
    }

    @Test
    void shouldKeepWordsAndMeaningOfTheWholePassage() {
        Hit reranked = rerank(RetrievalWeights.DEFAULT, "parcel");

        assertThat(reranked.found()).isEqualTo(hit.found());
        assertThat(reranked.lexical()).isEqualTo(hit.lexical());
        assertThat(reranked.dense()).isEqualTo(hit.dense());
    }

    @Test
    void shouldAddHowNearAWordOfThePassageComesToEachThatIsAsked() {
        WordVectors words = new WordVectors(List.of("money", "cash"), new long[][] {{0}, {0xFFFF}});
        RetrievalWeights weights = new RetrievalWeights(0.5, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 30, 30);

        Hit reranked = new SentenceReranker(lexical, new Senses(words, Topics.NONE), weights)
                .rerank(query("cash"), List.of(hit))
                .getFirst();

        assertThat(reranked.score()).isCloseTo(0.25 + 2 * 0.5, within(1e-6));
    }

    @Test
    void shouldAddHowFarQuestionAndTitleAreAboutTheSame() {
        Topics topics = meaning -> new double[] {meaning.at(0), meaning.at(1)};
        RetrievalWeights weights = new RetrievalWeights(0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 30, 30);
        Hit parcels = hit(Passages.passage("help", "Parcel", "Van."), 0.25);

        Hit reranked = new SentenceReranker(lexical, new Senses(WordVectors.NONE, topics), weights)
                .rerank(query("parcel"), List.of(parcels))
                .getFirst();

        assertThat(reranked.likeness().topic()).isCloseTo(1, within(0.01));
        assertThat(reranked.score()).isCloseTo(0.25 + 3, within(0.03));
    }

    @Test
    void shouldTakeWhatIsNotComparedForTheLeastAlike() {
        WordVectors words = new WordVectors(List.of("money", "cash"), new long[][] {{0}, {0xFFFF}});
        RetrievalWeights weights = new RetrievalWeights(0.5, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 30, 1);
        Hit last = hit(Passages.passage("last", "Other", "Cash."), 0.2);

        List<Hit> reranked = new SentenceReranker(lexical, new Senses(words, Topics.NONE), weights)
                .rerank(query("cash"), List.of(hit, last));

        assertThat(reranked.getLast().score()).isCloseTo(0.2 + 2 * 0.5, within(1e-6));
    }

    @Test
    void shouldReorderHits() {
        Hit better = hit(Passages.passage("better", "Other", "Money."), 0.2);
        SentenceReranker reranker = new SentenceReranker(lexical, Senses.NONE, Passages.weights(0.5, 1, 0, 0, 30));

        List<Hit> reranked = reranker.rerank(query("money"), List.of(hit, better));

        assertThat(reranked)
                .extracting(found -> found.passage().document().value())
                .containsExactly("better", "help");
    }

    @Test
    void shouldLetAPassageGainFromOthersOfItsDocument() {
        Hit first = hit(Passages.passage("help", 0, "Help", List.of(), "Money."), 1);
        Hit second = hit(Passages.passage("help", 1, "Help", List.of(), "Money."), 0.5);
        Hit worst = hit(Passages.passage("other", "Other", "Money."), 0);
        SentenceReranker reranker = new SentenceReranker(
                lexical, Senses.NONE, new RetrievalWeights(0.5, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 30, 0));

        List<Hit> reranked = reranker.rerank(query("money"), List.of(first, second, worst));

        assertThat(reranked).extracting(Hit::score).containsExactly(1.5, 1.5, 0.0);
    }

    private Hit rerank(RetrievalWeights weights, String question) {
        return new SentenceReranker(lexical, Senses.NONE, weights)
                .rerank(query(question), List.of(hit))
                .getFirst();
    }

    private Query query(String question) {
        return new Query(question, encoder.encodeQuery(question), 5);
    }

    private Hit hit(Passage passage, double score) {
        return new Hit(Passages.encoded(encoder, passage), score, 0.5, 0.75, 0, 0, 0);
    }
}
