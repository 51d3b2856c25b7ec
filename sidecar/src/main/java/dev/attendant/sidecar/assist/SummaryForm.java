package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.action.Arguments;
import java.util.List;

/**
 * A summary as a model writes it, before any of it is checked.
 *
 * @param customerWants empty where it says nothing of it
 */
record SummaryForm(String summary, String customerWants, List<String> done, List<String> open) {

    /** What a model's JSON must be. */
    static final String SCHEMA = """
            {"type": "object", "required": ["summary"], "properties": {
              "summary": {"type": "string", "minLength": 1, "maxLength": 2000},
              "customerWants": {"type": "string", "maxLength": 1000},
              "done": {"type": "array", "maxItems": 10, "items": {"type": "string", "maxLength": 1000}},
              "open": {"type": "array", "maxItems": 10, "items": {"type": "string", "maxLength": 1000}}}}
            """;

    /** @param form that fits the schema */
    static SummaryForm of(Arguments form) {
        return new SummaryForm(
                form.text("summary").orElse(""),
                form.text("customerWants").orElse(""),
                texts(form, "done"),
                texts(form, "open"));
    }

    private static List<String> texts(Arguments form, String name) {
        return form.values().get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
