package dev.attendant.sidecar.insight;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists on the class path. */
final class Resource {

    private Resource() {}

    /**
     * The lines of a file that are neither empty nor comments.
     *
     * @throws IllegalStateException where it is missing
     */
    static List<String> lines(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }
}
