package dev.attendant.sidecar.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.phone.LibPhoneNumbers;
import dev.attendant.sidecar.entities.EntityCases.Row;
import dev.attendant.sidecar.entities.tenant.TenantEntities;
import dev.attendant.sidecar.tenant.EntitySettings;
import dev.attendant.sidecar.tenant.NumberPattern;
import dev.attendant.sidecar.tenant.Product;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All recognisers together, as a turn uses them. */
class EntityRecogniserTest {

    private static final TenantId SHOP = new TenantId(UUID.randomUUID());
    private static final List<Product> PRODUCTS = List.of(
            product("aero-x200", "AeroBrew X200"),
            product("aero-x300", "AeroBrew X300"),
            product("lamp", "Lumina Smart Lamp"),
            new Product("shoe", "Trail Runner", List.of("trailrunner")),
            product("echo", "Echo"),
            product("torch", "Crème Brûlée Torch"),
            product("candle", "Kindlewood Candle"));

    private final TenantEntities entities = new TenantEntities(new LibPhoneNumbers(), message -> List.of());

    static Stream<Row> rows() {
        return Stream.of("times", "amounts", "references", "contacts", "products", "together")
                .flatMap(table -> EntityCases.of("/entities/cases/" + table + ".tsv"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldFindWhatAMessageNamesAndNothingElse(Row row) {
        Locale locale = Locale.forLanguageTag(row.locale());

        List<Entity> found = in(row.message(), tenant(locale, List.of(), 1));

        assertThat(EntityCases.shown(found)).isEqualTo(row.expected());
        assertThat(found)
                .allSatisfy(entity ->
                        assertThat(entity.text()).isEqualTo(row.message().substring(entity.start(), entity.end())));
    }

    @Test
    void shouldFindNumbersOfTheTenantsOwnForm() {
        Tenant tenant = tenant(Locale.US, List.of(new NumberPattern("WEB/@@##+")), 1);

        List<Entity> found = in("my web/ab1234 is late, WEB/1 is not mine", tenant);

        assertThat(EntityCases.shown(found)).isEqualTo("ORDER_NUMBER WEB/AB1234");
    }

    @Test
    void shouldFollowAChangeOfTheTenantsSettings() {
        Tenant before = tenant(Locale.US, List.of(), 1);
        Tenant after = tenant(Locale.US, List.of(new NumberPattern("WEB/##")), 2);

        assertThat(in("WEB/12", before)).isEmpty();
        assertThat(in("WEB/12", after)).hasSize(1);
    }

    @Test
    void shouldKeepNamesBesideEverythingElse() {
        NameFinder names = message -> List.of(Entity.in(message, 5, 8, EntityType.PERSON, "Ana", 0.9));
        TenantEntities withNames = new TenantEntities(new LibPhoneNumbers(), names);

        List<Entity> found =
                withNames.in("I am Ana, call tomorrow", tenant(Locale.US, List.of(), 1), EntityCases.NOW, "en");

        assertThat(EntityCases.shown(found)).isEqualTo("PERSON Ana | DATE 2026-11-26");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "😀", "\u202Eabc\u202C", "\u200d\u200d", "\ud83d", "##", "@@@@", "$$$", "1", "/", "\0"})
    void shouldFindNothingInWhatSaysNothing(String message) {
        assertThat(in(message, tenant(Locale.US, PATTERNS, 1))).isEmpty();
    }

    /** Each would take minutes where a pattern backtracks without bounds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "1", "1.", "1-", "a.", "a@", "#", "$1", "1 ", "in 1 ", "www.", "(1", "A1-", "last ", "one ",
                "lumina "
            })
    void shouldReadLongMessagesOfOneThing(String part) {
        List<Entity> found = in(part.repeat(20_000 / part.length()), tenant(Locale.US, PATTERNS, 1));

        assertThat(found).allSatisfy(entity -> assertThat(entity.end()).isLessThanOrEqualTo(8_000));
    }

    private static final List<NumberPattern> PATTERNS =
            List.of(new NumberPattern("?+?+?+#"), new NumberPattern("#+-#+-#+"));

    private List<Entity> in(String message, Tenant tenant) {
        return entities.in(
                message,
                tenant,
                EntityCases.NOW,
                tenant.settings().entities().locale().getLanguage());
    }

    private static Tenant tenant(Locale locale, List<NumberPattern> orderNumbers, int version) {
        EntitySettings settings = new EntitySettings(orderNumbers, List.of(), locale, EntityCases.BERLIN, PRODUCTS);
        TenantSettings usual = TenantSettings.DEFAULT;
        Tenant any = Tenants.any();
        return new Tenant(
                SHOP,
                any.name(),
                any.issuer(),
                any.publicKeys(),
                new TenantSettings(
                        false,
                        usual.turnDeadline(),
                        usual.thresholds(),
                        settings,
                        Map.of(),
                        Map.of(),
                        usual.models(),
                        usual.web()),
                version);
    }

    private static Product product(String id, String name) {
        return new Product(id, name, List.of());
    }
}
