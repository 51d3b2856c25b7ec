package dev.attendant.sidecar.knowledge.intake;

import dev.attendant.sidecar.knowledge.DocumentFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a row says, once it is known which field is which. */
record FaqEntry(Row.Read row, FaqColumns columns) {

    private static final Pattern HTML = Pattern.compile(
            "</?(?:p|br|div|span|a|ul|ol|li|b|i|strong|em|table|tr|td|h[1-6])(?:\\s[^<>]{0,500})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN =
            Pattern.compile("(?m)^#{1,6} |^```|\\*\\*[^*\\n]{1,200}\\*\\*|\\[[^\\]\\n]{1,200}]\\([^)\\n]{1,500}\\)");
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_ATTRIBUTE = 1_000;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_KEY = 80;
    private static final int MOST_ATTRIBUTES = 50;

    String question() {
        return field(columns.question()).replaceAll("\\s+", " ").strip();
    }

    String answer() {
        return field(columns.answer()).strip();
    }

    /** What is wrong with the row; empty for a sound one. */
    Optional<String> fault() {
        if (question().isEmpty()) {
            return Optional.of("the question (" + columns.question() + ") is empty");
        }
        if (answer().isEmpty()) {
            return Optional.of("the answer (" + columns.answer() + ") is empty");
        }
        return question().length() > LONGEST_QUESTION
                ? Optional.of(
                        "the question (" + columns.question() + ") is longer than " + LONGEST_QUESTION + " characters")
                : Optional.empty();
    }

    /** Names the entry within its file: by its id or else by its question, so that rows may move. */
    String key() {
        String named = columns.id().map(this::field).filter(id -> !id.isBlank()).orElse(question());
        String plain = named.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "row" : plain.substring(0, plain.offsetByCodePoints(0, shown(plain)));
    }

    DocumentFormat format() {
        if (HTML.matcher(answer()).find()) {
            return DocumentFormat.HTML;
        }
        return MARKDOWN.matcher(answer()).find() ? DocumentFormat.MARKDOWN : DocumentFormat.TEXT;
    }

    /** The other fields that say something short enough to filter by. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        row.fields().forEach((name, value) -> {
            String plain = attributeName(name);
            boolean fits = !plain.isEmpty() && !value.isBlank() && value.length() <= LONGEST_ATTRIBUTE;
            if (columns.isAttribute(name) && fits && attributes.size() < MOST_ATTRIBUTES) {
                attributes.put(plain, value.strip());
            }
        });
        return attributes;
    }

    private String field(String name) {
        return row.fields().getOrDefault(name, "");
    }

    private static int shown(String plain) {
        return Math.min(plain.codePointCount(0, plain.length()), LONGEST_KEY);
    }

    /** A name as the API takes it: {@code Product line} becomes {@code product_line}. */
    private static String attributeName(String name) {
        String plain = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_.-]+", "_")
                .replaceAll("^[^a-z]+", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
