package dev.attendant.localorg.apex;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands before a declaration; words are in lower case, {@code with sharing} is one. */
public record Modifiers(Set<String> words, List<ApexAnnotation> annotations) {

    public Modifiers {
        words = Set.copyOf(words);
        annotations = List.copyOf(annotations);
    }

    public boolean has(String word) {
        return words.contains(word);
    }

    public Optional<ApexAnnotation> annotation(String name) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(name))
                .findFirst();
    }
}
