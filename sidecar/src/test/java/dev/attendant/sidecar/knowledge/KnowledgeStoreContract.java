package dev.attendant.sidecar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.knowledge.Manifest.Entry;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link KnowledgeStore} does. */
public abstract class KnowledgeStoreContract {

    private TenantId tenant;

    protected abstract KnowledgeStore knowledge();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void knowATenant() {
        tenant = Tenants.in(directory());
    }

    @Test
    void shouldReadTheCurrentVersionBackAsItWasPut() {
        DocumentVersion version = version("reset", "v1", "Hold the button. Wait. 🙂");

        knowledge().put(tenant, version);

        assertThat(knowledge().current(tenant, version.id())).contains(version);
    }

    @Test
    void shouldKeepAVersionWithoutPassages() {
        DocumentVersion version = new DocumentVersion(
                new DocumentId("empty"), "hash", "source", "Empty", "faq", "empty.md", Map.of(), "", "", List.of());

        knowledge().put(tenant, version);

        assertThat(knowledge().current(tenant, version.id())).contains(version);
    }

    @Test
    void shouldKeepPassagesThatWereEncodedAnewWithoutAnotherRevision() {
        DocumentVersion before = version("reset", "v1", "Words.");
        knowledge().put(tenant, before);
        DocumentVersion renewed =
                before.encodedBy("another encoder", before.passages().subList(0, 1));

        knowledge().renew(tenant, renewed);

        assertThat(knowledge().current(tenant, before.id())).contains(renewed);
        assertThat(knowledge().revisions(tenant).documents()).isEqualTo(1);
    }

    @Test
    void shouldRaiseTheRevisionWithEveryChange() {
        assertThat(knowledge().revisions(tenant).documents()).isZero();
        assertThat(knowledge().put(tenant, version("reset", "v1", "One."))).isEqualTo(1);
        assertThat(knowledge().put(tenant, version("reset", "v2", "Two."))).isEqualTo(2);
        assertThat(knowledge().remove(tenant, new DocumentId("reset"))).contains(3L);
        assertThat(knowledge().revisions(tenant).documents()).isEqualTo(3);
    }

    @Test
    void shouldKeepTheRevisionWhenThereIsNothingToRemove() {
        assertThat(knowledge().remove(tenant, new DocumentId("nothing"))).isEmpty();
        assertThat(knowledge().revisions(tenant).documents()).isZero();
    }

    @Test
    void shouldReplaceTheCurrentVersionAndKeepTheTextOfTheOld() {
        DocumentId id = new DocumentId("reset");
        knowledge().put(tenant, version("reset", "v1", "Old words."));
        DocumentVersion second = version("reset", "v2", "New words.");

        knowledge().put(tenant, second);

        assertThat(knowledge().current(tenant, id)).contains(second);
        assertThat(knowledge().text(tenant, id, "v1")).contains("Old words.");
        assertThat(knowledge().text(tenant, id, "v2")).contains("New words.");
        assertThat(knowledge().text(tenant, id, "v3")).isEmpty();
    }

    @Test
    void shouldReturnToAnEarlierVersion() {
        DocumentVersion first = version("reset", "v1", "Old words.");
        knowledge().put(tenant, first);
        knowledge().put(tenant, version("reset", "v2", "New words."));

        knowledge().put(tenant, first);

        assertThat(knowledge().current(tenant, first.id())).contains(first);
    }

    @Test
    void shouldTakeADocumentOutAndKeepItsText() {
        DocumentId id = new DocumentId("reset");
        knowledge().put(tenant, version("reset", "v1", "Old words."));

        knowledge().remove(tenant, id);

        assertThat(knowledge().current(tenant, id)).isEmpty();
        assertThat(knowledge().list(tenant, Optional.empty(), 10)).isEmpty();
        assertThat(knowledge().manifest(tenant).entries()).isEmpty();
        assertThat(knowledge().text(tenant, id, "v1")).contains("Old words.");
    }

    @Test
    void shouldListDocumentsPageByPageInTheOrderOfTheirIds() {
        List.of("b", "A", "c", "a-1", "a1").forEach(id -> knowledge().put(tenant, version(id, "v1", "Text.")));

        List<DocumentSummary> first = knowledge().list(tenant, Optional.empty(), 3);
        List<DocumentSummary> second =
                knowledge().list(tenant, Optional.of(first.getLast().id()), 3);

        assertThat(first).extracting(summary -> summary.id().value()).containsExactly("A", "a-1", "a1");
        assertThat(second).extracting(summary -> summary.id().value()).containsExactly("b", "c");
        assertThat(first.getFirst())
                .returns("Title of A", DocumentSummary::title)
                .returns("faq", DocumentSummary::collection)
                .returns("A.md", DocumentSummary::location)
                .returns("v1", DocumentSummary::hash)
                .returns("source of v1", DocumentSummary::sourceHash);
    }

    @Test
    void shouldGiveEverythingOfOneRevision() {
        DocumentVersion second = version("two", "v1", "Second. Document.");
        DocumentVersion first = version("one", "v2", "First.");
        knowledge().put(tenant, second);
        knowledge().put(tenant, version("one", "v1", "Gone."));
        knowledge().put(tenant, first);

        Manifest manifest = knowledge().manifest(tenant);

        assertThat(manifest).isEqualTo(new Manifest(3, List.of(Entry.of(first), Entry.of(second))));
        assertThat(knowledge().versions(tenant, manifest.entries())).containsExactly(first, second);
    }

    @Test
    void shouldGiveAnOlderVersionWithItsPassages() {
        DocumentVersion first = version("reset", "v1", "Old words.");
        knowledge().put(tenant, first);
        knowledge().put(tenant, version("reset", "v2", "New words."));
        knowledge().remove(tenant, first.id());

        assertThat(knowledge().versions(tenant, List.of(Entry.of(first)))).containsExactly(first);
        assertThat(knowledge().versions(tenant, List.of())).isEmpty();
    }

    @Test
    void shouldKeepTheDocumentsOfTenantsApart() {
        TenantId other = Tenants.in(directory());
        DocumentVersion version = version("reset", "v1", "Old words.");
        knowledge().put(tenant, version);

        assertThat(knowledge().current(other, version.id())).isEmpty();
        assertThat(knowledge().text(other, version.id(), "v1")).isEmpty();
        assertThat(knowledge().remove(other, version.id())).isEmpty();
        assertThat(knowledge().manifest(other)).isEqualTo(new Manifest(0, List.of()));
        assertThat(knowledge().put(other, version)).isEqualTo(1);
    }

    @Test
    void shouldRefuseTextThatCannotBeKept() {
        DocumentVersion version = version("reset", "v1", "Old\0words.");

        assertThatThrownBy(() -> knowledge().put(tenant, version)).isInstanceOf(IllegalArgumentException.class);
        assertThat(knowledge().revisions(tenant).documents()).isZero();
    }

    @Test
    void shouldRefuseAPassageOfAnotherVersion() {
        DocumentVersion other = version("reset", "v1", "Words.");
        DocumentVersion version = new DocumentVersion(
                other.id(),
                "v2",
                "source",
                other.title(),
                "faq",
                "reset.md",
                Map.of(),
                "Words.",
                "encoder",
                other.passages());

        assertThatThrownBy(() -> knowledge().put(tenant, version))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("passage 0");
    }

    private static DocumentVersion version(String id, String hash, String text) {
        DocumentId document = new DocumentId(id);
        String title = "Title of " + id;
        return new DocumentVersion(
                document,
                hash,
                "source of " + hash,
                title,
                "faq",
                id + ".md",
                Map.of("locale", "en", "audience", "\"all\""),
                text,
                "encoder",
                List.of(
                        encoded(new Passage(document, hash, 0, title, List.of(), text, 0, List.of())),
                        encoded(new Passage(
                                document,
                                hash,
                                1,
                                title,
                                List.of("Outer", "Inner, \"quoted\" {}"),
                                text,
                                0,
                                List.of(new Span(0, 2), new Span(2, text.length()))))));
    }

    private static EncodedPassage encoded(Passage passage) {
        return new EncodedPassage(
                passage,
                Embedding.normalized(new float[] {1, 2, 3}),
                List.of(Embedding.normalized(new float[] {3, 2, 1}), Embedding.normalized(new float[] {0, 1, 0})),
                passage.sentences().stream()
                        .map(sentence -> Embedding.normalized(new float[] {sentence.start(), -1, 0.5f}))
                        .toList());
    }
}
