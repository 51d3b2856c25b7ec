package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.Stems;
import dev.attendant.sidecar.care.Words;
import dev.attendant.sidecar.care.Words.Word;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known of the words of a knowledge base: how rare they are, and which are names. */
final class Vocabulary {

    private static final double CAPITALISED = 0.8;

    private final int statements;
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Integer> small = new HashMap<>();
    private final Map<String, Integer> large = new HashMap<>();

    /** @param texts all statements of all documents */
    Vocabulary(List<String> texts) {
        statements = texts.size();
        texts.forEach(text -> {
            Stems.of(text).forEach(stem -> times.merge(stem, 1, Integer::sum));
            countCases(text);
        });
    }

    /** The weight of words in the usual way: rare ones count more. */
    double weight(Collection<String> stems) {
        return stems.stream().mapToDouble(this::weight).sum();
    }

    int times(String stem) {
        return times.getOrDefault(stem, 0);
    }

    /** Words that tell one thing from another: names, codes and words with digits, as stems. */
    Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        for (Word word : Words.of(text)) {
            if (isName(word.span().of(text))) {
                names.add(Stems.ofWord(word.text()));
            }
        }
        return names;
    }

    private double weight(String stem) {
        return Math.log((statements + 1.0) / (times(stem) + 0.5));
    }

    /** A word that begins a sentence is capital anyway and tells nothing. */
    private void countCases(String text) {
        for (Word word : Words.of(text)) {
            boolean capital = Character.isUpperCase(text.charAt(word.span().start()));
            if (!capital) {
                small.merge(word.text(), 1, Integer::sum);
            } else if (word.span().start() > 0) {
                large.merge(word.text(), 1, Integer::sum);
            }
        }
    }

    private boolean isName(String word) {
        if (word.chars().allMatch(Character::isDigit)) {
            return !word.matches("(?:19|20)\\d\\d");
        }
        if (word.equals("FAQ")) {
            return false;
        }
        if (word.length() > 1 && word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))) {
            return true;
        }
        int capital = large.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
        int plain = small.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
        return Character.isUpperCase(word.charAt(0)) && capital > CAPITALISED * (capital + plain);
    }
}
