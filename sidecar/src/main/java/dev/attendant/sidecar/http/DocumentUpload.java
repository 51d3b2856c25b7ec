package dev.attendant.sidecar.http;

import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document as a client sends it. */
record DocumentUpload(
        @Nullable String format,
        @Nullable String title,
        @Nullable String content,
        @Nullable String collection,
        @Nullable String location,
        @Nullable List<@Nullable Attribute> attributes) {

    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final int MOST_ATTRIBUTES = 50;

    /** @throws ProblemException where a field is missing or wrong */
    DocumentSource source(DocumentId id) {
        Fields fields = new Fields();
        DocumentFormat checkedFormat =
                fields.oneOf("format", format, DocumentFormat.class).orElse(DocumentFormat.TEXT);
        DocumentSource source = new DocumentSource(
                id,
                checkedFormat,
                fields.anyText("title", title, 500),
                fields.text("content", content, Integer.MAX_VALUE),
                fields.text("collection", collection, 200, "default"),
                fields.text("location", location, 1_000, id.value()),
                checkedAttributes(fields));
        fields.check();
        return source;
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
