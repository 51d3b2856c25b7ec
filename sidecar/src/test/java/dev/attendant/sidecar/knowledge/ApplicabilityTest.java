package dev.attendant.sidecar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicabilityTest {

    private final TenantId tenant = Tenants.any().id();
    private final KnowledgeService knowledge = new KnowledgeService(
            new InMemoryKnowledge(), Documents.indexer(), Documents.ENCODER, id -> new LuceneIndex());

    @ParameterizedTest
    @CsvSource({
        "locale, en-GB, en-GB, true",
        "locale, en-GB, en, true",
        "locale, en, en-US, true",
        "locale, en-GB, en-US, false",
        "locale, 'de, en-GB', en-GB, true",
        "locales, '[fr, de]', en, false",
        "country, GB, en-GB, true",
        "countries, '[GB, IE]', en-US, false",
        "countries, GB, en, true",
        "locale, de, '', true",
    })
    void shouldTellWhichLocalesADocumentIsFor(String name, String listed, String asked, boolean included) {
        Scope scope = scope(asked == null ? "" : asked, "", "");

        assertThat(Applicability.of(Map.of(name, listed)).includes(scope, false))
                .isEqualTo(included);
    }

    @Test
    void shouldTellWhichChannelsAndProductsADocumentIsFor() {
        Applicability both = Applicability.of(Map.of("channel", "web; email", "products", "[Cairn, Skua 2]"));

        assertThat(both.includes(scope("", "web", "skua 2"), false)).isTrue();
        assertThat(both.includes(scope("", "slack", "skua 2"), false)).isFalse();
        assertThat(both.includes(scope("", "web", "Ember"), false)).isFalse();
        assertThat(both.includes(Scope.ANY, false)).isTrue();
    }

    @Test
    void shouldFindOnlyWhatIsForTheQuestion() {
        keep("gb", "A refund takes five days in Britain.", Map.of("locale", "en-GB"));
        keep("us", "A refund takes nine days in America.", Map.of("locale", "en-US"));
        keep("shop", "A refund at the till takes no days.", Map.of("channel", "shop"));
        keep("all", "A refund is free.", Map.of());

        assertThat(found(scope("en-US", "web", ""))).containsExactlyInAnyOrder("us", "all");
        assertThat(found(Scope.ANY)).hasSize(4);
    }

    @Test
    void shouldFindAnotherLanguageWhereNothingIsInTheOneAskedFor() {
        keep("en", "A refund takes five days.", Map.of("locale", "en"));
        assertThat(found(scope("de", "", ""))).containsExactly("en");

        keep("de", "Ein refund dauert days.", Map.of("locale", "de-DE"));

        assertThat(found(scope("de", "", ""))).containsExactly("de");
    }

    @Test
    void shouldForgetWhomADocumentWasForWhenItChanges() {
        keep("hours", "A refund takes five days.", Map.of("channel", "shop"));
        keep("hours", "A refund takes five days.", Map.of());

        assertThat(found(scope("", "web", ""))).containsExactly("hours");
    }

    @Test
    void shouldFindWhatStandsBehindVeryManyHiddenDocuments() {
        for (int i = 0; i < 150; i++) {
            keep("hidden" + i, "A refund, a refund, refund number " + i + ".", Map.of("channel", "shop"));
        }
        keep("shown", "Among other things there may be a refund.", Map.of());

        assertThat(found(scope("", "web", ""))).containsExactly("shown");
    }

    @ParameterizedTest
    @CsvSource({
        "product, Cairn, products, '[Skua 2, Cairn]', true",
        "product, Cairn, products, Skua 2, false",
        "locale, en-GB, locale, en, true",
        "locale, en-GB, locales, en-US, false",
        "locale, de, locale, en, false",
        "channel, web, country, GB, true",
    })
    void shouldTellWhetherOneQuestionMayBeForBoth(
            String name, String listed, String otherName, String otherListed, boolean both) {
        Applicability one = Applicability.of(Map.of(name, listed));
        Applicability other = Applicability.of(Map.of(otherName, otherListed));

        assertThat(one.overlaps(other)).isEqualTo(both);
        assertThat(other.overlaps(one)).isEqualTo(both);
    }

    private static Scope scope(String locale, String channel, String product) {
        return new Scope(Locale.forLanguageTag(locale), channel, product);
    }

    private void keep(String id, String content, Map<String, String> attributes) {
        knowledge.put(tenant, Documents.with(id, "About " + id, content, attributes));
    }

    private List<String> found(Scope scope) {
        return knowledge.search(tenant, "refund", Audience.CUSTOMER, scope, 10).stream()
                .map(Hit::passage)
                .map(passage -> passage.document().value())
                .toList();
    }
}
