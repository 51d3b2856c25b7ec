package dev.attendant.sidecar.pii.vault;

/** Text as it stands inside a string of JSON (RFC 8259, section 7). */
final class JsonEscapes {

    private JsonEscapes() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(character -> append((char) character, escaped));
        return escaped.toString();
    }

    private static void append(char character, StringBuilder escaped) {
        switch (character) {
            case '"' -> escaped.append("\\\"");
            case '\\' -> escaped.append("\\\\");
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> {
                if (character < ' ' || Character.isSurrogate(character)) {
                    escaped.append("\\u%04x".formatted((int) character));
                } else {
                    escaped.append(character);
                }
            }
        }
    }
}
