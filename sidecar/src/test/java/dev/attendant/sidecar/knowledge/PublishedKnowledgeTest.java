package dev.attendant.sidecar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.retrieval.ScannedVectors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedKnowledgeTest {

    private static final DocumentId REFUNDS = new DocumentId("refunds");

    private final PublishedKnowledge published =
            new PublishedKnowledge(LuceneIndex::new, ScannedVectors::new, Senses.NONE);

    @Test
    void shouldOfferWhatWasPublished() {
        published.publish(Documents.version("refunds", "Refunds take days."), 1);

        assertThat(found(Audience.CUSTOMER, "refunds")).containsExactly("Refunds take days.");
        assertThat(published.view(Audience.CUSTOMER).locations()).containsEntry(REFUNDS, "refunds.md");
        assertThat(published.view(Audience.CUSTOMER).revision()).isEqualTo(1);
    }

    @Test
    void shouldShowCustomersNoInternalDocument() {
        published.publish(version("secrets", "The secret.", Map.of("audience", "internal")), 1);

        assertThat(found(Audience.CUSTOMER, "secret")).isEmpty();
        assertThat(found(Audience.INTERNAL, "secret")).containsExactly("The secret.");
    }

    @Test
    void shouldTakeADocumentFromCustomersOnceItIsOutdated() {
        published.publish(Documents.version("refunds", "Refunds take days."), 1);

        published.publish(version("refunds", "Refunds take days.", Map.of("status", "outdated")), 2);

        assertThat(found(Audience.CUSTOMER, "refunds")).isEmpty();
        assertThat(found(Audience.INTERNAL, "refunds")).hasSize(1);
    }

    @Test
    void shouldOfferOnlyTheNewestVersion() {
        published.publish(Documents.version("refunds", "Refunds take days."), 1);

        published.publish(Documents.version("refunds", "Refunds are instant."), 2);

        assertThat(found(Audience.CUSTOMER, "refunds")).containsExactly("Refunds are instant.");
    }

    @Test
    void shouldNotChangeWhenAnOlderVersionComesLate() {
        published.publish(Documents.version("refunds", "Refunds are instant."), 2);

        published.publish(Documents.version("refunds", "Refunds take days."), 1);

        assertThat(found(Audience.CUSTOMER, "refunds")).containsExactly("Refunds are instant.");
    }

    @Test
    void shouldForgetARemovedDocument() {
        published.publish(Documents.version("refunds", "Refunds take days."), 1);

        published.withdraw(REFUNDS, 2);

        assertThat(found(Audience.CUSTOMER, "refunds")).isEmpty();
        assertThat(found(Audience.INTERNAL, "refunds")).isEmpty();
        assertThat(published.view(Audience.INTERNAL).locations()).isEmpty();
    }

    @Test
    void shouldNotBringARemovedDocumentBackWhenAnOlderVersionComesLate() {
        published.withdraw(REFUNDS, 2);

        published.publish(Documents.version("refunds", "Refunds take days."), 1);

        assertThat(found(Audience.INTERNAL, "refunds")).isEmpty();
    }

    @Test
    void shouldKeepADocumentThatCameBackWhenItsRemovalComesLate() {
        published.publish(Documents.version("refunds", "Refunds take days."), 3);

        published.withdraw(REFUNDS, 2);

        assertThat(found(Audience.CUSTOMER, "refunds")).hasSize(1);
    }

    @Test
    void shouldTakeADocumentInAgainAfterItsRemoval() {
        published.publish(Documents.version("refunds", "Refunds take days."), 1);
        published.withdraw(REFUNDS, 2);

        published.publish(Documents.version("refunds", "Refunds take days."), 3);

        assertThat(found(Audience.CUSTOMER, "refunds")).hasSize(1);
    }

    @Test
    void shouldBecomeExactlyWhatTheStoreHolds() {
        published.publish(Documents.version("gone", "The parcel is gone."), 1);
        published.publish(Documents.version("refunds", "Refunds take days."), 2);

        become(
                5,
                Documents.version("refunds", "Refunds are instant."),
                Documents.version("delivery", "The parcel comes."));

        assertThat(found(Audience.CUSTOMER, "refunds")).contains("Refunds are instant.");
        assertThat(found(Audience.CUSTOMER, "parcel"))
                .containsExactlyInAnyOrder("The parcel comes.", "Refunds are instant.");
        assertThat(published.revision()).isEqualTo(5);
    }

    @Test
    void shouldNotReturnToContentsOlderThanItself() {
        become(1);
        published.publish(Documents.version("refunds", "Refunds take days."), 2);

        become(1);

        assertThat(found(Audience.CUSTOMER, "refunds")).hasSize(1);
    }

    @Test
    void shouldNotTakeInAChangeThatAManifestUndid() {
        become(3, Documents.version("delivery", "The parcel comes."));

        published.publish(Documents.version("refunds", "Refunds take days."), 2);

        assertThat(found(Audience.CUSTOMER, "refunds")).doesNotContain("Refunds take days.");
        assertThat(published.view(Audience.CUSTOMER).locations()).doesNotContainKey(REFUNDS);
    }

    @Test
    void shouldNameOnlyVersionsThatAreNotSearchedYet() {
        DocumentVersion refunds = Documents.version("refunds", "Refunds take days.");
        DocumentVersion delivery = Documents.version("delivery", "The parcel comes.");
        published.publish(refunds, 1);

        assertThat(published.missing(new Manifest(2, List.of(Entry.of(refunds), Entry.of(delivery)))))
                .containsExactly(Entry.of(delivery));
    }

    @Test
    void shouldLetATurnKeepAllOfWhatItBeganWith() {
        become(2, Documents.version("refunds", "Refunds take days."), Documents.version("delivery", "By parcel."));
        Knowledge begun = published.view(Audience.CUSTOMER);

        become(3, Documents.version("refunds", "Refunds are instant."), Documents.version("returns", "By parcel too."));

        assertThat(found(begun, "refunds parcel")).containsExactlyInAnyOrder("Refunds take days.", "By parcel.");
        assertThat(found(Audience.CUSTOMER, "refunds parcel"))
                .containsExactlyInAnyOrder("Refunds are instant.", "By parcel too.");
    }

    @Test
    void shouldNotCountARevisionAsReadWhileAnEarlierOneIsMissing() {
        published.publish(Documents.version("refunds", "Refunds take days."), 2);

        assertThat(published.revision()).isZero();
    }

    @Test
    void shouldCountEarlyRevisionsOnceTheMissingOneCame() {
        published.publish(Documents.version("refunds", "Refunds take days."), 2);
        published.publish(Documents.version("returns", "Returns are free."), 3);

        published.publish(Documents.version("delivery", "Delivery takes days."), 1);

        assertThat(published.revision()).isEqualTo(3);
    }

    @Test
    void shouldOfferTheSameViewUntilSomethingChanges() {
        published.publish(Documents.version("refunds", "Refunds take days."), 1);
        Knowledge before = published.view(Audience.CUSTOMER);

        assertThat(published.view(Audience.CUSTOMER)).isSameAs(before);
        published.publish(Documents.version("returns", "Returns are free."), 2);
        assertThat(published.view(Audience.CUSTOMER)).isNotSameAs(before);
    }

    private static DocumentVersion version(String id, String content, Map<String, String> attributes) {
        return Documents.indexer().index(Documents.with(id, "About " + id, content, attributes));
    }

    private void become(long revision, DocumentVersion... versions) {
        List<DocumentVersion> documents = List.of(versions);
        published.become(
                new Manifest(revision, documents.stream().map(Entry::of).toList()), documents);
    }

    private List<String> found(Audience audience, String question) {
        return found(published.view(audience), question);
    }

    private static List<String> found(Knowledge knowledge, String question) {
        Query query = new Query(question, Documents.ENCODER.encodeQuery(question), 10);
        return knowledge.retriever().retrieve(query).stream()
                .map(hit -> hit.passage().text())
                .toList();
    }
}
