package dev.attendant.localorg.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The paths and examples of the sidecar's API. */
record ApiDescription(JsonNode root) {

    static final String PLACE = "sidecar/src/main/resources/openapi/attendant.yaml";

    /** The description beside the first of a package's folders that has one. */
    static Optional<ApiDescription> beside(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize().resolveSibling(PLACE))
                .filter(Files::exists)
                .findFirst()
                .map(ApiDescription::read);
    }

    private static ApiDescription read(Path path) {
        try {
            return new ApiDescription(new YAMLMapper().readTree(path.toFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + path, failure);
        }
    }

    /** All paths, with the names of their parameters in braces. */
    Stream<String> paths() {
        return root.path("paths").propertyStream().map(Map.Entry::getKey);
    }

    /** The value of an example, by a {@link Payload}'s name for it. */
    Optional<JsonNode> example(String name) {
        String[] words = name.split(" ", 4);
        JsonNode operation = root.path("paths").path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
        JsonNode message = words[2].equals("request")
                ? operation.path("requestBody")
                : operation.path("responses").path(words[2]);
        return resolved(message)
                .path("content")
                .valueStream()
                .map(content -> content.path("examples").path(words[3]).path("value"))
                .filter(value -> !value.isMissingNode())
                .findFirst();
    }

    /** What a reference within the description means. */
    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#") ? root.at(reference.substring(1)) : node;
    }
}
