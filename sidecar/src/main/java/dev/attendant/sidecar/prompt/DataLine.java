package dev.attendant.sidecar.prompt;

/**
 * Foreign text on a line of its own as a JSON object (RFC 8259): whatever it holds, it ends neither the line nor the
 * string, and so cannot pass for a part of the prompt.
 */
public final class DataLine {

    private DataLine() {}

    static String of(String text) {
        return "{\"text\":" + quoted(text) + "}";
    }

    static String of(Said said) {
        return "{\"who\":" + quoted(said.who()) + ",\"text\":" + quoted(said.text()) + "}";
    }

    /** @param id the number by which it goes in the prompt */
    public static String of(Source source, int id) {
        return "{\"id\":" + id + ",\"title\":" + quoted(source.title()) + ",\"text\":" + quoted(source.text()) + "}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> quoted.append(escaped((char) character)));
        return quoted.append('"').toString();
    }

    /** Line and paragraph separators end lines for some readers; angle brackets begin marks that models obey. */
    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '<', '>', '\u0085', '\u2028', '\u2029' -> unicode(character);
            default -> character < ' ' ? unicode(character) : Character.toString(character);
        };
    }

    private static String unicode(char character) {
        return "\\u%04x".formatted((int) character);
    }
}
