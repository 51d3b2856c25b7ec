package dev.attendant.sidecar.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.http.reply.ProblemException;
import java.util.Map;

/** Refuses text that no store keeps as it is: NUL characters and halves of surrogate pairs. */
public final class StorableText {

    private StorableText() {}

    /** Checks every key and every string of a body. */
    public static void check(JsonNode tree) {
        check(tree, "");
    }

    private static void check(JsonNode node, String path) {
        if (node.isTextual()) {
            require(node.textValue(), path);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            require(field.getKey(), path.isEmpty() ? "a key" : path);
            check(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey());
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            check(node.get(index), path + "[" + index + "]");
        }
    }

    private static void require(String text, String path) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw ProblemException.invalid(path, "has a NUL character at offset " + nul);
        }
        int lone = loneSurrogate(text);
        if (lone >= 0) {
            throw ProblemException.invalid(path, "has half a surrogate pair at offset " + lone);
        }
    }

    private static int loneSurrogate(String text) {
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return -1;
    }
}
