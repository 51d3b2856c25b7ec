package dev.attendant.sidecar.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RelationStore} does. */
public abstract class RelationStoreContract {

    private static final Relation REPLACED = Relation.of(RelationKind.REPLACED_BY, "old", "new");
    private static final Relation BACK = Relation.of(RelationKind.REPLACED_BY, "new", "old");
    private static final Relation NEEDS = Relation.of(RelationKind.REQUIRES, "new", "account");
    private static final Relation FITS = Relation.of(RelationKind.APPLIES_TO, "new", "cairn");
    private static final Relation SOLVED = Relation.of(RelationKind.RESOLVED_BY, "500A1", "new");

    private TenantId tenant;

    protected abstract RelationStore relations();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void knowATenant() {
        tenant = Tenants.in(directory());
    }

    @Test
    void shouldKeepARelationOnceThoughNeitherEndIsKnown() {
        assertThat(relations().put(tenant, REPLACED)).isTrue();
        assertThat(relations().put(tenant, REPLACED)).isFalse();
        assertThat(list()).containsExactly(REPLACED);
    }

    @Test
    void shouldForgetARelationByItsId() {
        // given
        give(REPLACED, NEEDS);

        // when
        boolean removed = relations().remove(tenant, REPLACED.id());

        // then
        assertThat(removed).isTrue();
        assertThat(list()).containsExactly(NEEDS);
        assertThat(relations().remove(tenant, REPLACED.id())).isFalse();
        assertThat(relations().remove(tenant, new UUID(0, 0))).isFalse();
    }

    @Test
    void shouldFindRelationsByEitherEnd() {
        // given
        give(REPLACED, NEEDS, FITS, SOLVED);

        // then
        assertThat(relations().from(tenant, Set.of(article("new")))).containsExactlyInAnyOrder(NEEDS, FITS);
        assertThat(relations().to(tenant, Set.of(article("new")))).containsExactlyInAnyOrder(REPLACED, SOLVED);
        assertThat(relations().from(tenant, Set.of(article("old"), new Node(NodeKind.CASE, "500A1"))))
                .containsExactlyInAnyOrder(REPLACED, SOLVED);
        assertThat(relations().from(tenant, Set.of())).isEmpty();
    }

    @Test
    void shouldTellOfAllThatATurnFollows() {
        // given
        give(REPLACED, NEEDS, FITS, SOLVED, Relation.of(RelationKind.OFFERS, "new", "resend"));

        // then
        assertThat(relations().followed(tenant)).containsExactly(NEEDS, FITS, REPLACED);
    }

    @Test
    void shouldTellNodesOfDifferentKindsApart() {
        // given
        give(FITS, Relation.of(RelationKind.OFFERS, "cairn", "repair"));

        // then
        assertThat(relations().to(tenant, Set.of(new Node(NodeKind.PRODUCT, "Cairn"))))
                .containsExactly(FITS);
        assertThat(relations().to(tenant, Set.of(article("cairn")))).isEmpty();
        assertThat(relations().from(tenant, Set.of(new Node(NodeKind.PRODUCT, "cairn"))))
                .isEmpty();
    }

    @Test
    void shouldReachTwoHopsBothWaysAndNoFurther() {
        // given
        give(REPLACED, NEEDS, SOLVED, Relation.of(RelationKind.REQUIRES, "account", "mail"));

        // when
        List<Reach> around = Reach.around(relations().graph(tenant), article("old"), 2);

        // then
        assertThat(around)
                .extracting(reach -> reach.node().id(), Reach::hops)
                .containsExactly(tuple("new", 1), tuple("account", 2), tuple("500A1", 2));
    }

    @Test
    void shouldEndThoughRelationsLeadRoundInACircle() {
        // given
        give(REPLACED, BACK);

        // when
        List<Reach> around = Reach.around(relations().graph(tenant), article("old"), 2);

        // then
        assertThat(around).extracting(Reach::node).containsExactly(article("new"));
    }

    @Test
    void shouldListInPages() {
        // given
        give(REPLACED, NEEDS, FITS, SOLVED, BACK);

        // when
        List<Relation> first = relations().list(tenant, Optional.empty(), 2);
        List<Relation> second =
                relations().list(tenant, Optional.of(first.getLast().id()), 3);

        // then
        List<Relation> all = new ArrayList<>(first);
        all.addAll(second);
        assertThat(first).hasSize(2);
        assertThat(all).containsExactlyInAnyOrder(REPLACED, NEEDS, FITS, SOLVED, BACK);
        assertThat(all)
                .isSortedAccordingTo(
                        (one, other) -> one.id().toString().compareTo(other.id().toString()));
    }

    @Test
    void shouldShowATenantItsOwnRelationsAlone() {
        // given
        give(REPLACED);
        TenantId other = Tenants.in(directory());

        // then
        assertThat(relations().list(other, Optional.empty(), 10)).isEmpty();
        assertThat(relations().from(other, Set.of(article("old")))).isEmpty();
        assertThat(relations().remove(other, REPLACED.id())).isFalse();
        assertThat(relations().put(other, REPLACED)).isTrue();
        assertThat(list()).containsExactly(REPLACED);
    }

    private void give(Relation... given) {
        List.of(given).forEach(relation -> relations().put(tenant, relation));
    }

    private List<Relation> list() {
        return relations().list(tenant, Optional.empty(), 100);
    }

    private static Node article(String id) {
        return new Node(NodeKind.ARTICLE, id);
    }
}
