package dev.attendant.sidecar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passages;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowingTest {

    private static final Encoder ENCODER = new WordEncoder("refund", "parcel");
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final Node CAIRN = new Node(NodeKind.PRODUCT, "Cairn");
    private static final Node REFUND = new Node(NodeKind.INTENT, "refund_policy");

    private final InMemoryRelations relations = new InMemoryRelations();
    private final Set<String> hidden = new HashSet<>();

    @Test
    void shouldLeaveHitsWithoutRelationsAsTheyAre() {
        List<Hit> hits = List.of(hit("a", 0.9), hit("b", 0.5));

        Followed followed = follow(hits, Set.of(CAIRN));

        assertThat(followed.hits()).isEqualTo(hits);
        assertThat(followed.prerequisites()).isEmpty();
        assertThat(followed.why()).isEmpty();
    }

    @Test
    void shouldPutTheSuccessorInThePlaceOfAReplacedArticle() {
        // given
        give(RelationKind.REPLACED_BY, "old", "new");

        // when
        Followed followed = follow(List.of(hit("old", 0.9), hit("other", 0.8), hit("new", 0.4)), Set.of());

        // then
        assertThat(articles(followed)).containsExactly("new", "other");
        assertThat(followed.hits().getFirst().score()).isEqualTo(0.9);
        assertThat(followed.why().orElseThrow().rule()).contains("old is replaced by new");
    }

    @Test
    void shouldFollowASuccessorsSuccessor() {
        // given
        give(RelationKind.REPLACED_BY, "old", "new");
        give(RelationKind.REPLACED_BY, "new", "newest");

        // when
        Followed followed = follow(List.of(hit("old", 0.9), hit("newest", 0.3), hit("new", 0.2)), Set.of());

        // then
        assertThat(articles(followed)).containsExactly("newest");
        assertThat(followed.why().orElseThrow().rule()).contains("old is replaced by new, new is replaced by newest");
    }

    @Test
    void shouldLeaveAReplacedArticleWhereItsSuccessorIsHidden() {
        // given
        give(RelationKind.REPLACED_BY, "old", "internal");
        hidden.add("internal");

        // when
        Followed followed = follow(List.of(hit("old", 0.9), hit("other", 0.3)), Set.of());

        // then
        assertThat(articles(followed)).containsExactly("old", "other");
        assertThat(followed.why()).isEmpty();
    }

    @Test
    void shouldNotRunInACircleOfReplacements() {
        // given
        give(RelationKind.REPLACED_BY, "a", "b");
        give(RelationKind.REPLACED_BY, "b", "c");
        give(RelationKind.REPLACED_BY, "c", "a");

        // when
        Followed followed = follow(List.of(hit("a", 0.9), hit("b", 0.8), hit("c", 0.7)), Set.of());

        // then
        assertThat(articles(followed)).containsExactly("a", "b", "c");
    }

    @Test
    void shouldPutWhatFitsTheProductFirstAmongNearEqualHits() {
        // given
        give(RelationKind.APPLIES_TO, "cairn", "cairn");

        // when
        Followed near = follow(List.of(hit("any", 0.90), hit("cairn", 0.89), hit("last", 0.3)), Set.of(CAIRN));
        Followed far = follow(List.of(hit("any", 0.90), hit("cairn", 0.87)), Set.of(CAIRN));
        Followed unasked = follow(List.of(hit("any", 0.90), hit("cairn", 0.89)), Set.of());

        // then
        assertThat(articles(near)).containsExactly("cairn", "any", "last");
        assertThat(near.hits()).extracting(Hit::score).containsExactly(0.90, 0.89, 0.3);
        assertThat(near.why().orElseThrow().rule()).contains("cairn applies to cairn", "before any");
        assertThat(articles(far)).containsExactly("any", "cairn");
        assertThat(articles(unasked)).containsExactly("any", "cairn");
    }

    @Test
    void shouldPutWhatFitsProductAndIntentBeforeWhatFitsOneOfThem() {
        // given
        give(RelationKind.APPLIES_TO, "one", "cairn");
        give(RelationKind.APPLIES_TO, "both", "cairn");
        give(RelationKind.ANSWERS, "both", "refund_policy");

        // when
        Followed followed = follow(List.of(hit("one", 0.90), hit("both", 0.89)), Set.of(CAIRN, REFUND));

        // then
        assertThat(articles(followed)).containsExactly("both", "one");
    }

    @Test
    void shouldNamePrerequisitesInTheOrderInWhichToReadThem() {
        // given
        give(RelationKind.REQUIRES, "answer", "account");
        give(RelationKind.REQUIRES, "account", "mail");
        give(RelationKind.REQUIRES, "mail", "too-far");
        give(RelationKind.REQUIRES, "mail", "answer");
        give(RelationKind.REQUIRES, "answer", "secret");
        hidden.add("secret");

        // when
        Followed followed = follow(List.of(hit("answer", 0.9)), Set.of());

        // then
        assertThat(followed.prerequisites()).extracting(Node::id).containsExactly("mail", "account");
        assertThat(followed.why().orElseThrow().rule()).contains("answer requires account", "account requires mail");
    }

    @Test
    void shouldNameTheSuccessorOfAPrerequisite() {
        // given
        give(RelationKind.REQUIRES, "answer", "old");
        give(RelationKind.REPLACED_BY, "old", "new");

        // when
        Followed followed = follow(List.of(hit("answer", 0.9)), Set.of());

        // then
        assertThat(followed.prerequisites()).extracting(Node::id).containsExactly("new");
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndWithHitsOfItsOwnInAnyGraph(int seed) {
        // given
        Random random = new Random(seed);
        RelationKind[] kinds = {RelationKind.REPLACED_BY, RelationKind.REQUIRES};
        IntStream.range(0, 30).forEach(edge -> give(kinds[edge % 2], "d" + random.nextInt(8), "d" + random.nextInt(8)));
        List<Hit> hits = new ArrayList<>();
        IntStream.range(0, 8).forEach(document -> hits.add(hit("d" + document, 1 - document / 10.0)));
        hidden.add("d" + random.nextInt(8));

        // when
        Followed followed = follow(
                hits.stream()
                        .filter(hit -> !hidden.contains(hit.passage().document().value()))
                        .toList(),
                Set.of());

        // then
        assertThat(articles(followed)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(hidden);
        assertThat(followed.prerequisites()).extracting(Node::id).doesNotContainAnyElementsOf(hidden);
        assertThat(followed.hits())
                .extracting(Hit::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    private Followed follow(List<Hit> hits, Set<Node> wanted) {
        return new Following(
                        relations.graph(TENANT),
                        node -> !hidden.contains(node.id()),
                        without -> hits.stream()
                                .filter(hit -> !without.contains(hit.passage().document()))
                                .toList())
                .follow(hits, wanted);
    }

    private void give(RelationKind kind, String from, String to) {
        relations.put(TENANT, Relation.of(kind, from, to));
    }

    private static List<String> articles(Followed followed) {
        return followed.hits().stream()
                .map(hit -> hit.passage().document())
                .map(DocumentId::value)
                .toList();
    }

    private static Hit hit(String document, double score) {
        return new Hit(
                Passages.encoded(ENCODER, Passages.passage(document, document, "A refund.")), score, 0, 0, 0, 0, 0);
    }
}
