package dev.attendant.sidecar.knowledge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.knowledge.ArticleReader;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.knowledge.PlainTextReader;
import dev.attendant.sidecar.knowledge.intake.IntakePlan.Duplicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntakePlanTest {

    private static final String FOOTER = "Was this article helpful?";
    private static final Map<DocumentFormat, ArticleReader> READERS =
            Map.of(DocumentFormat.TEXT, new PlainTextReader());

    @Test
    void shouldLeaveOutWhatVeryManyDocumentsRepeat() {
        // given
        List<DocumentSource> documents = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            documents.add(Documents.text(name, "", "About " + name + ".\n" + FOOTER));
        }
        documents.add(Documents.text("f", "", "About f."));

        // when
        IntakePlan plan = IntakePlan.of(documents, READERS);

        // then
        assertThat(plan.boilerplateBlocks()).isEqualTo(5);
        assertThat(plan.documents().getFirst().boilerplate()).isEqualTo(Set.of(FOOTER));
        assertThat(plan.documents().getLast().boilerplate()).isEmpty();
        assertThat(Documents.indexer().index(plan.documents().getFirst())).satisfies(version -> {
            assertThat(version.text()).contains(FOOTER);
            assertThat(version.passages())
                    .noneMatch(each -> each.passage().text().contains(FOOTER));
        });
    }

    @Test
    void shouldKeepWhatFewDocumentsRepeat() {
        List<DocumentSource> documents = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            documents.add(Documents.text(name, "", "About " + name + ".\n" + FOOTER));
        }

        assertThat(IntakePlan.of(documents, READERS).boilerplateBlocks()).isZero();
    }

    @Test
    void shouldKeepADocumentThatSaysNothingElse() {
        List<DocumentSource> documents = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            documents.add(Documents.text(name, "", "About " + name + ".\n" + FOOTER));
        }
        documents.add(Documents.text("f", "", FOOTER));

        assertThat(IntakePlan.of(documents, READERS).documents().getLast().boilerplate())
                .isEmpty();
    }

    @Test
    void shouldKeepTheFirstOfDocumentsThatSayTheSame() {
        IntakePlan plan =
                IntakePlan.of(List.of(Documents.text("a", "", "Hats."), Documents.text("b", "", " Hats.\n")), READERS);

        assertThat(plan.documents()).extracting(DocumentSource::location).containsExactly("a.md");
        assertThat(plan.duplicates()).containsExactly(new Duplicate("b.md", "a.md"));
    }

    @Test
    void shouldKeepTheSameTextForOtherReaders() {
        List<DocumentSource> documents = List.of(
                Documents.with("a", "", "Hats.", Map.of("audience", "internal")),
                Documents.with("b", "", "Hats.", Map.of("audience", "customer")));

        assertThat(IntakePlan.of(documents, READERS).duplicates()).isEmpty();
    }

    @Test
    void shouldKeepTheSameTextForOtherProductsAndCountries() {
        List<DocumentSource> documents = List.of(
                Documents.with("a", "", "Hats.", Map.of("products", "[Cairn]", "countries", "GB")),
                Documents.with("b", "", "Hats.", Map.of("products", "[Skua 2]", "countries", "GB")),
                Documents.with("c", "", "Hats.", Map.of("product", "Cairn", "country", "IE")),
                Documents.with("d", "", "Hats.", Map.of("product", "Cairn", "country", "GB")));

        assertThat(IntakePlan.of(documents, READERS).duplicates()).containsExactly(new Duplicate("d.md", "a.md"));
    }

    @Test
    void shouldTellADocumentThatCannotBeReadAndKeepTheRest() {
        IntakePlan plan =
                IntakePlan.of(List.of(Documents.text("a", "", " "), Documents.text("b", "", "Hats.")), READERS);

        assertThat(plan.documents()).hasSize(1);
        assertThat(plan.faults()).containsExactly(new Fault("a.md", "the document has no text"));
    }
}
