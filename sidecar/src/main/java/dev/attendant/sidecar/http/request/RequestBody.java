package dev.attendant.sidecar.http.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON bodies strictly: of bounded length, well-formed, without duplicate or unknown keys, and with text that
 * every store can keep.
 */
public final class RequestBody {

    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private final BoundedBody bounded;

    public RequestBody(int maxBytes) {
        this.bounded = new BoundedBody(maxBytes);
    }

    /**
     * The body as a wire record.
     *
     * @throws ProblemException where it is too long, not JSON or not what {@code type} asks for
     */
    public <T> T read(Context context, Class<T> type) throws IOException {
        return read(
                context.header("Content-Type"),
                context.header("Content-Encoding"),
                context.req().getContentLengthLong(),
                context.req().getInputStream(),
                type);
    }

    /** @param length the announced length in bytes, or -1 where there is none, as with a chunked body */
    <T> T read(
            @Nullable String contentType,
            @Nullable String contentEncoding,
            long length,
            InputStream body,
            Class<T> type)
            throws IOException {
        requireJson(contentType, contentEncoding);
        return parse(text(bounded.read(length, body)), type);
    }

    private static void requireJson(@Nullable String contentType, @Nullable String contentEncoding) {
        if (contentType == null || !JSON.matcher(contentType.strip()).matches()) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json, in UTF-8.");
        }
        if (contentEncoding != null && !contentEncoding.toLowerCase(Locale.ROOT).equals("identity")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must not be compressed.");
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw malformed("The body is not valid UTF-8.");
        }
    }

    private static <T> T parse(String text, Class<T> type) {
        if (text.isBlank()) {
            throw malformed("The body is empty.");
        }
        try {
            JsonNode tree = tree(text);
            StorableText.check(tree);
            return Json.MAPPER.treeToValue(tree, type);
        } catch (JsonMappingException mismatch) {
            throw mismatch(mismatch);
        } catch (JsonProcessingException wrong) {
            throw malformed(syntaxError(wrong));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode tree(String text) throws IOException {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            JsonNode tree = parser.readValueAsTree();
            if (parser.nextToken() != null) {
                throw malformed("Something follows the JSON object" + at(parser.currentTokenLocation()) + ".");
            }
            if (!tree.isObject()) {
                throw malformed("The body must be a JSON object.");
            }
            return tree;
        }
    }

    private static String syntaxError(JsonProcessingException wrong) {
        String place = at(wrong.getLocation());
        if (wrong.getOriginalMessage().startsWith("Duplicate")) {
            return "A key appears twice in an object" + place + ".";
        }
        return "The body is not well-formed JSON, or is nested too deeply" + place + ".";
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static ProblemException mismatch(JsonMappingException mismatch) {
        return ProblemException.invalid(path(mismatch), reason(mismatch));
    }

    private static String path(JsonMappingException mismatch) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mismatch.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String reason(JsonMappingException mismatch) {
        return switch (mismatch) {
            case UnrecognizedPropertyException unknown -> "is not known";
            case MismatchedInputException wrongType -> "must be " + wanted(wrongType.getTargetType());
            default -> "is out of range";
        };
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null || type.isRecord()) {
            return "an object";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type == Double.class) {
            return "a number";
        }
        return type == String.class ? "a string" : "a whole number";
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail);
    }
}
