package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.encoding.WordEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link HybridRetriever} does over any {@link LexicalIndex}. */
public abstract class RetrieverContract {

    private static final RetrievalWeights BOTH = Passages.weights(0.5, 1, 1, 1, 30);
    private static final RetrievalWeights MEANING = Passages.weights(1, 0, 0, 0, 30);
    /** Weighs nothing but what the conversation was about. */
    private static final RetrievalWeights FOCUSED = new RetrievalWeights(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 30, 0);

    private static final RetrievalWeights WORDS = Passages.weights(0, 0, 0, 0, 30);

    /** Knows what few words mean, so that meaning and words can be told apart. */
    private final Encoder encoder = new WordEncoder("money", "parcel", "password");

    private final List<EncodedPassage> passages = new ArrayList<>();
    private LexicalIndex lexical;

    /** An empty index. */
    protected abstract LexicalIndex open();

    @BeforeEach
    void openTheIndex() {
        lexical = open();
    }

    @AfterEach
    void closeTheIndex() {
        lexical.close();
    }

    @Test
    void shouldFindNothingWhereNothingIsKept() {
        assertThat(retrieve(BOTH, "money", 5)).isEmpty();
    }

    @Test
    void shouldFindByMeaningWhatSharesNoWords() {
        keep("refunds", "Refunds", "Your money comes back.");
        keep("delivery", "Delivery", "Your parcel comes soon.");

        assertThat(documents(retrieve(MEANING, "parcel", 2))).containsExactly("delivery", "refunds");
    }

    @Test
    void shouldFindByWordsWhatTheEncoderDoesNotKnow() {
        keep("refunds", "Refunds", "Your money comes back.");
        keep("codes", "Codes", "Error E1042 means a jam.");

        assertThat(documents(retrieve(WORDS, "e1042", 2))).containsExactly("codes", "refunds");
    }

    @Test
    void shouldFuseWordsAndMeaning() {
        keep("words", "First", "A lost parcel.");
        keep("both", "Second", "A lost parcel: your money comes back, all money.");
        keep("neither", "Third", "Choose a password.");

        List<Hit> hits = retrieve(BOTH, "money for a lost thing", 3);

        assertThat(documents(hits)).containsExactly("both", "words", "neither");
        assertThat(hits.getFirst().lexical()).isEqualTo(1);
        assertThat(hits.getLast().lexical()).isZero();
    }

    @Test
    void shouldPutThePassageFirstWhoseSingleSentenceBearsOnTheQuestion() {
        keep("scattered", "First", "Money first.", "Parcel second.", "Password third.");
        keep("exact", "Second", "Money money.", "Nothing else here.");

        List<Hit> hits = retrieve(Passages.weights(1, 5, 0, 0, 30), "money", 2);

        assertThat(documents(hits)).containsExactly("exact", "scattered");
        assertThat(hits.getFirst().sentence()).isCloseTo(1, within(1e-6));
    }

    @Test
    void shouldGiveNoMoreHitsThanAskedFor() {
        keep("refunds", "Refunds", "Your money comes back.");
        keep("delivery", "Delivery", "Your parcel comes soon.");

        assertThat(retrieve(BOTH, "parcel", 1)).hasSize(1);
    }

    @Test
    void shouldGiveAsManyAsAskedForWhenFewerAreReordered() {
        keep("refunds", "Refunds", "Your money comes back.");
        keep("delivery", "Delivery", "Your parcel comes soon.");

        assertThat(retrieve(Passages.weights(0.5, 1, 1, 1, 1), "parcel", 2)).hasSize(2);
    }

    @Test
    void shouldOrderEqualHitsByDocumentSoThatTheSameQuestionFindsTheSame() {
        keep("b", "Same", "Your parcel 2 comes soon.");
        keep("a", "Same", "Your parcel 1 comes soon.");
        keep("c", "Same", "Your parcel 3 comes soon.");

        assertThat(documents(retrieve(BOTH, "parcel", 3))).containsExactly("a", "b", "c");
    }

    @Test
    void shouldGiveOneOfThoseThatSayTheSame() {
        keep("one", "Delivery", "A parcel comes in 3 days.");
        keep("same", "Delivery", "The parcel is coming: 3 days!");
        keep("other", "Delivery", "A parcel comes in 4 days.");

        assertThat(documents(retrieve(BOTH, "parcel", 5))).hasSize(2).contains("other");
    }

    @Test
    void shouldGiveBothOfTwoThatSayTheOpposite() {
        keep("yes", "Delivery", "A parcel can be sent to Norway.");
        keep("no", "Delivery", "A parcel can not be sent to Norway.");

        assertThat(documents(retrieve(BOTH, "parcel", 5))).containsExactlyInAnyOrder("yes", "no");
    }

    @Test
    void shouldNotFindWhatIsHidden() {
        keep("shown", "Delivery", "Your parcel comes soon.");
        keep("hidden", "Delivery of a parcel", "Your parcel comes to the parcel shop.");

        Query query = new Query("parcel", encoder.encodeQuery("parcel"), Set.of(new DocumentId("hidden")), 5);

        assertThat(documents(new HybridRetriever(new PassageSet(passages), lexical, Senses.NONE, BOTH).retrieve(query)))
                .containsExactly("shown");
    }

    @Test
    void shouldLeaveOutWhatIsIndexedButHasLeftTheSet() {
        keep("delivery", "Delivery", "Your parcel comes soon.");
        Passage gone = Passages.passage("gone", "Gone", "Your parcel is gone.");
        lexical.replace(gone.document(), List.of(gone));

        assertThat(documents(retrieve(BOTH, "parcel", 5))).containsExactly("delivery");
    }

    @Test
    void shouldFindByWordsOfTheContext() {
        keep("delivery", "Delivery", "It comes soon to Norway.");
        keep("refunds", "Refunds", "It comes soon.");

        Query query = new Query("how soon", "norway", Set.of(), encoder.encodeQuery("how soon"), Set.of(), 2);

        assertThat(documents(
                        new HybridRetriever(new PassageSet(passages), lexical, Senses.NONE, WORDS).retrieve(query)))
                .containsExactly("delivery", "refunds");
    }

    @Test
    void shouldPreferADocumentThatTheConversationWasAbout() {
        keep("delivery", "Delivery", "A parcel comes within nine days.");
        keep("refunds", "Refunds", "The refund of a parcel comes soon.");

        assertThat(documents(retrieve(FOCUSED, about("refunds", Set.of())))).containsExactly("refunds", "delivery");
        assertThat(documents(retrieve(FOCUSED, about("delivery", Set.of())))).containsExactly("delivery", "refunds");
    }

    @Test
    void shouldNotFindWhatIsHiddenEvenIfTheConversationWasAboutIt() {
        keep("delivery", "Delivery", "A parcel comes within nine days.");
        keep("refunds", "Refunds", "The refund of a parcel comes soon.");

        assertThat(documents(retrieve(FOCUSED, about("refunds", Set.of(new DocumentId("refunds"))))))
                .containsExactly("delivery");
    }

    @Test
    void shouldTellHowMuchOfTheQuestionAPassageShares() {
        keep("delivery", "Delivery", "A parcel comes soon.");
        keep("refunds", "Refunds", "Your money comes back.");

        List<Hit> all = retrieve(BOTH, "delivery of a parcel", 2);
        List<Hit> none = retrieve(BOTH, "something else entirely", 2);

        assertThat(all.getFirst().overlap()).isEqualTo(1);
        assertThat(none).allSatisfy(hit -> assertThat(hit.overlap()).isZero());
    }

    private void keep(String document, String title, String... sentences) {
        Passage passage = Passages.passage(document, title, sentences);
        passages.add(Passages.encoded(encoder, passage));
        lexical.replace(passage.document(), List.of(passage));
    }

    private Query about(String document, Set<DocumentId> hidden) {
        return new Query("parcel", "", Set.of(new DocumentId(document)), encoder.encodeQuery("parcel"), hidden, 5);
    }

    private List<Hit> retrieve(RetrievalWeights weights, String question, int limit) {
        return retrieve(weights, new Query(question, encoder.encodeQuery(question), limit));
    }

    private List<Hit> retrieve(RetrievalWeights weights, Query query) {
        return new HybridRetriever(new PassageSet(passages), lexical, Senses.NONE, weights).retrieve(query);
    }

    private static List<String> documents(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().document().value()).toList();
    }
}
