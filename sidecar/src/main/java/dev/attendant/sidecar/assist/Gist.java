package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.knowledge.Sentences;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;

/** The sentence of a text that says most of it, in its own words. */
final class Gist {

    private static final int LONGEST = 300;
    private static final int WORDS = 3;

    private Gist() {}

    /** The last question, else the first sentence of at least three words, else the beginning. */
    static String of(String text) {
        List<String> sentences = sentences(text);
        String plain = text.strip();
        return shortened(sentences.reversed().stream()
                .filter(sentence -> sentence.endsWith("?") && isLong(sentence))
                .findFirst()
                .or(() -> sentences.stream().filter(Gist::isLong).findFirst())
                .orElse(plain));
    }

    static List<String> sentences(String text) {
        return Sentences.of(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }

    private static boolean isLong(String sentence) {
        return sentence.split("\\s+").length >= WORDS;
    }

    private static String shortened(String sentence) {
        String line = sentence.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST - 1);
        int end = space > 0 ? space : Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
