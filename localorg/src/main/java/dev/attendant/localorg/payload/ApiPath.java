package dev.attendant.localorg.payload;

import java.util.List;
import java.util.stream.Stream;

/** A path by its parts, of which one in braces stands for any value, whatever its name. */
record ApiPath(List<String> parts) {

    private static final String ANY = "{}";

    static ApiPath of(String path) {
        return new ApiPath(Stream.of(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.startsWith("{") ? ANY : part)
                .toList());
    }

    boolean startsWith(ApiPath other) {
        int size = other.parts.size();
        return size <= parts.size() && parts.subList(0, size).equals(other.parts);
    }

    boolean endsWith(ApiPath other) {
        int size = other.parts.size();
        return size <= parts.size()
                && parts.subList(parts.size() - size, parts.size()).equals(other.parts);
    }

    @Override
    public String toString() {
        return "/" + String.join("/", parts);
    }
}
