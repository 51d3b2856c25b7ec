package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode description = read();
    private final OpenAPI model = new OpenAPIV3Parser().read("openapi/attendant.yaml");
    private final SchemaValidator schemas = new SchemaValidator(model, new MessageResolver());

    /** An example and the schema it must fit. */
    private record Example(String place, JsonNode schema, JsonNode value) {}

    @TestFactory
    Stream<DynamicTest> shouldFitEveryExampleToItsSchema() {
        List<Example> examples = new ArrayList<>();
        gather("", description, examples);
        assertThat(examples).hasSizeGreaterThan(150);
        return examples.stream().map(example -> DynamicTest.dynamicTest(example.place(), () -> assertFits(example)));
    }

    @Test
    void shouldGiveAnExampleOfEveryJsonBody() {
        operations().forEach((operation, node) -> {
            node.findParents("schema").stream()
                    .filter(content -> content.path("schema").has("$ref"))
                    .forEach(content -> assertThat(content.has("examples") || content.has("example"))
                            .as(operation)
                            .isTrue());
        });
    }

    @Test
    void shouldDescribeEverySchemaWithAnExample() {
        description.at("/components/schemas").properties().forEach(schema -> {
            assertThat(schema.getValue().has("description")).as(schema.getKey()).isTrue();
            assertThat(schema.getValue().has("example")).as(schema.getKey()).isTrue();
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(property -> assertThat(property.getValue().has("description")
                                    && property.getValue().has("example"))
                            .as(schema.getKey() + "." + property.getKey())
                            .isTrue());
        });
    }

    @Test
    void shouldKeepToWhatApexCanRead() {
        assertThat(description.at("/components/schemas").toString())
                .doesNotContain("oneOf", "anyOf", "allOf", "additionalProperties", "nullable");
    }

    @Test
    void shouldNameEveryOperationOnceInCamelCase() {
        List<String> names = operations().values().stream()
                .map(operation -> operation.path("operationId").asText())
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void shouldDescribeEveryRouteAndServeEveryDescription() {
        try (TestSidecar sidecar = new TestSidecar()) {
            assertThat(sidecar.routes())
                    .containsExactlyInAnyOrderElementsOf(operations().keySet());
        }
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new java.util.TreeMap<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    assertThat(METHODS).contains(operation.getKey());
                    operations.put(
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue());
                }));
        return operations;
    }

    private static void gather(String place, JsonNode node, List<Example> examples) {
        if (node.has("schema") && node.has("example")) {
            examples.add(new Example(place, node.get("schema"), node.get("example")));
        }
        if (node.has("schema") && node.has("examples")) {
            node.get("examples")
                    .properties()
                    .forEach(example -> examples.add(new Example(
                            place + "/" + example.getKey(),
                            node.get("schema"),
                            example.getValue().get("value"))));
        }
        if (node.path("type").isTextual() && node.has("example")) {
            examples.add(new Example(place, node, node.get("example")));
        }
        if (!place.endsWith("/example") && !place.endsWith("/examples")) {
            node.properties().forEach(child -> gather(place + "/" + child.getKey(), child.getValue(), examples));
        }
    }

    private void assertFits(Example example) throws IOException {
        Schema<?> schema = example.schema().has("$ref")
                ? new Schema<>().$ref(example.schema().get("$ref").asText())
                : Yaml.mapper().treeToValue(example.schema(), Schema.class);
        assertThat(schemas.validate(example::value, schema, example.place()).getMessages())
                .isEmpty();
    }

    private static JsonNode read() {
        try (InputStream content = DescriptionTest.class.getResourceAsStream("/openapi/attendant.yaml")) {
            return Yaml.mapper().readTree(content);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
