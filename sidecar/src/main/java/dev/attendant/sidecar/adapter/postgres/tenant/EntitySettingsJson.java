package dev.attendant.sidecar.adapter.postgres.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.tenant.EntitySettings;
import dev.attendant.sidecar.tenant.NumberPattern;
import dev.attendant.sidecar.tenant.Product;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What a tenant's messages name, as jsonb. */
final class EntitySettingsJson {

    private EntitySettingsJson() {}

    static ObjectNode write(EntitySettings settings) {
        ObjectNode node = Json.object();
        node.set("orderNumbers", forms(settings.orderNumbers()));
        node.set("caseNumbers", forms(settings.caseNumbers()));
        node.put("locale", settings.locale().toLanguageTag());
        node.put("zone", settings.zone().getId());
        ArrayNode products = node.putArray("products");
        settings.products().forEach(product -> products.add(write(product)));
        return node;
    }

    /** A part that the row does not name, having come later than the row, has its default. */
    static EntitySettings read(JsonNode node) {
        EntitySettings standard = EntitySettings.DEFAULT;
        return new EntitySettings(
                patterns(node.path("orderNumbers")),
                patterns(node.path("caseNumbers")),
                Locale.forLanguageTag(
                        node.path("locale").asText(standard.locale().toLanguageTag())),
                ZoneId.of(node.path("zone").asText(standard.zone().getId())),
                Json.elements(node.path("products")).stream()
                        .map(EntitySettingsJson::product)
                        .toList());
    }

    private static ArrayNode forms(List<NumberPattern> patterns) {
        return Json.ofStrings(patterns.stream().map(NumberPattern::form).toList());
    }

    private static List<NumberPattern> patterns(JsonNode forms) {
        return Json.strings(forms).stream().map(NumberPattern::new).toList();
    }

    private static ObjectNode write(Product product) {
        ObjectNode node = Json.object().put("id", product.id()).put("name", product.name());
        node.set("aliases", Json.ofStrings(product.aliases()));
        return node;
    }

    private static Product product(JsonNode node) {
        return new Product(node.path("id").asText(), node.path("name").asText(), Json.strings(node.path("aliases")));
    }
}
