package dev.attendant.sidecar.http.knowledge;

import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.knowledge.Content;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document as a client sends it. */
record DocumentUpload(
        @Nullable String format,
        @Nullable String title,
        @Nullable String content,
        @Nullable String contentBase64,
        @Nullable String collection,
        @Nullable String location,
        @Nullable List<@Nullable Attribute> attributes,
        @Nullable List<@Nullable String> boilerplate) {

    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final int MOST_ATTRIBUTES = 50;
    private static final int MOST_BOILERPLATE = 500;

    /** @throws ProblemException where a field is missing or wrong */
    DocumentSource source(DocumentId id) {
        Fields fields = new Fields();
        DocumentFormat checkedFormat =
                fields.oneOf("format", format, DocumentFormat.class).orElse(DocumentFormat.TEXT);
        DocumentSource source = new DocumentSource(
                id,
                checkedFormat,
                fields.anyText("title", title, 500),
                checkedContent(checkedFormat, fields),
                fields.text("collection", collection, 200, "default"),
                fields.text("location", location, 1_000, id.value()),
                checkedAttributes(fields),
                checkedBoilerplate(fields));
        fields.check();
        return source;
    }

    /** Text formats come as text, binary ones as Base64. */
    private Content checkedContent(DocumentFormat checkedFormat, Fields fields) {
        if (!checkedFormat.isBinary()) {
            fields.require(contentBase64 == null, "contentBase64", "is for the formats docx and pdf");
            return new Content.Text(fields.text("content", content, Integer.MAX_VALUE));
        }
        fields.require(content == null, "content", "must be left out: docx and pdf come in contentBase64");
        return new Content.Binary(decoded(fields.text("contentBase64", contentBase64, Integer.MAX_VALUE), fields));
    }

    private static byte[] decoded(String base64, Fields fields) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException wrong) {
            fields.require(false, "contentBase64", "must be Base64 (RFC 4648, without line breaks)");
            return new byte[0];
        }
    }

    private Set<String> checkedBoilerplate(Fields fields) {
        Set<String> checked = new HashSet<>();
        List<@Nullable String> given = boilerplate == null ? List.of() : boilerplate;
        fields.require(given.size() <= MOST_BOILERPLATE, "boilerplate", "must be at most " + MOST_BOILERPLATE);
        for (int index = 0; index < given.size(); index++) {
            checked.add(fields.text("boilerplate[" + index + "]", given.get(index), 10_000));
        }
        return checked;
    }

    private Map<String, String> checkedAttributes(Fields fields) {
        Map<String, String> checked = new HashMap<>();
        List<@Nullable Attribute> given = attributes == null ? List.of() : attributes;
        fields.require(given.size() <= MOST_ATTRIBUTES, "attributes", "must be at most " + MOST_ATTRIBUTES);
        for (int index = 0; index < given.size(); index++) {
            add(given.get(index), "attributes[" + index + "]", checked, fields);
        }
        return checked;
    }

    private static void add(@Nullable Attribute attribute, String path, Map<String, String> checked, Fields fields) {
        if (attribute == null) {
            fields.require(false, path, "must be an object");
            return;
        }
        String name = fields.text(path + ".name", attribute.name(), 64);
        fields.require(ATTRIBUTE_NAME.matcher(name).matches(), path + ".name", "must match " + ATTRIBUTE_NAME);
        fields.require(attribute.value() != null, path + ".value", "is missing");
        String value = fields.anyText(path + ".value", attribute.value(), 1_000);
        fields.require(checked.put(name, value) == null, path + ".name", "is there twice");
    }
}
