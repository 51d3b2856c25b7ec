package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntentCatalogueTest {

    @Test
    void shouldSayWhatEachShippedIntentIs() {
        assertThat(Intents.SHIPPED.intents()).hasSizeBetween(40, 80).allSatisfy(intent -> {
            assertThat(intent.description()).isNotBlank();
            assertThat(intent.examples()).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        });
    }

    @Test
    void shouldKnowTheIntentsThatDecideATurnByThemselves() {
        assertThat(Intents.SHIPPED.intents())
                .extracting(Intent::name)
                .contains(Intents.CONTACT_HUMAN, Intents.GREETING, Intents.THANKS, Intents.GOODBYE)
                .doesNotContain(Intents.OUT_OF_SCOPE, Intents.UNCLEAR);
    }

    @Test
    void shouldTellPersonalMattersFromGeneralOnes() {
        assertThat(Intents.isPersonal("order_status")).isTrue();
        assertThat(Intents.isPersonal("opening_hours")).isFalse();
        assertThat(Intents.isPersonal(Intents.OUT_OF_SCOPE)).isFalse();
    }

    @Test
    void shouldTellCourtesiesFromRequests() {
        assertThat(Intents.isCourtesy(Intents.THANKS)).isTrue();
        assertThat(Intents.isCourtesy(Intents.CONTACT_HUMAN)).isFalse();
    }

    @Test
    void shouldSpeakOfNoIntentThatDoesNotExist() {
        List<String> names =
                Intents.SHIPPED.intents().stream().map(Intent::name).toList();

        assertThat(Intents.SHIPPED.intents())
                .allSatisfy(intent -> assertThat(intent.description().split("[^a-z_]+"))
                        .filteredOn(word -> word.contains("_"))
                        .isSubsetOf(names)
                        .doesNotContain(intent.name()));
    }

    @Test
    void shouldRefuseTwoIntentsOfOneName() {
        Intent intent = new Intent("order_status", "Asks how an order is getting on.", List.of(), true, false);

        assertThatThrownBy(() -> new IntentCatalogue(List.of(intent, intent)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseNamesThatAreNotInSnakeCase() {
        assertThatThrownBy(() -> new Intent("Order Status", "Asks how an order is getting on.", List.of(), true, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Order Status");
    }

    @Test
    void shouldSayWhichCatalogueIsMissing() {
        assertThatThrownBy(() -> IntentCatalogue.resource("/understanding/none.json"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/understanding/none.json");
    }
}
