package dev.attendant.sidecar.entities.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that say nothing about a product by themselves. */
final class OrdinaryWords {

    private static final String WORDS = "/entities/ordinary-words.txt";

    private final Set<String> words;

    private OrdinaryWords(Set<String> words) {
        this.words = words;
    }

    static OrdinaryWords shipped() {
        try (InputStream stream = OrdinaryWords.class.getResourceAsStream(WORDS)) {
            if (stream == null) {
                throw new IllegalStateException(WORDS + " is not on the class path");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new OrdinaryWords(text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
                    .map(CatalogueWord::stem)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException failure) {
            throw new IllegalStateException(WORDS + " cannot be read", failure);
        }
    }

    /** Whether a folded word, in the singular, is an ordinary one. */
    boolean contains(String stem) {
        return words.contains(stem);
    }
}
