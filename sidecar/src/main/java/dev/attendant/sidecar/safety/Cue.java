package dev.attendant.sidecar.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A notion and the words that give it. Words are sorted by their first letter, so that at each word of a text only few
 * of them are tried.
 */
final class Cue {

    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String START = "(?<![\\p{L}\\p{N}])";

    private final Map<Character, Pattern> byLetter;
    private final List<Pattern> others;

    private Cue(Map<Character, Pattern> byLetter, List<Pattern> others) {
        this.byLetter = Map.copyOf(byLetter);
        this.others = List.copyOf(others);
    }

    /** @param words patterns in lower case, apart by bars */
    static Cue of(String words) {
        List<String> all = alternatives(words);
        Map<Character, List<String>> byLetter = all.stream()
                .filter(Cue::hasFirstLetter)
                .collect(Collectors.groupingBy(each -> each.charAt(0), TreeMap::new, Collectors.toList()));
        List<String> others = all.stream().filter(each -> !hasFirstLetter(each)).toList();
        Map<Character, Pattern> patterns = new TreeMap<>();
        byLetter.forEach((letter, same) -> patterns.put(letter, anyOf("", same)));
        return new Cue(patterns, others.isEmpty() ? List.of() : List.of(anyOf(START, others)));
    }

    private static Pattern anyOf(String start, List<String> words) {
        return Pattern.compile(start + "(?:" + String.join("|", words) + ")" + END);
    }

    /** Whether it always begins with the letter it is written with. */
    private static boolean hasFirstLetter(String word) {
        boolean isOptional = word.length() > 1 && "?*{".indexOf(word.charAt(1)) >= 0;
        return Character.isLetter(word.charAt(0)) && !isOptional;
    }

    /** Parts at the bars that stand outside of brackets. */
    private static List<String> alternatives(String words) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < words.length(); i++) {
            depth += depth(words, i);
            if (depth == 0 && words.charAt(i) == '|') {
                found.add(words.substring(start, i));
                start = i + 1;
            }
        }
        found.add(words.substring(start));
        return found;
    }

    private static int depth(String words, int at) {
        boolean isLiteral = at > 0 && words.charAt(at - 1) == '\\';
        return switch (words.charAt(at)) {
            case '(', '[' -> isLiteral ? 0 : 1;
            case ')', ']' -> isLiteral ? 0 : -1;
            default -> 0;
        };
    }

    /** @param starts where the words of the text begin, in UTF-16 units */
    boolean occursIn(String text, int[] starts) {
        for (int start : starts) {
            Pattern words = byLetter.get(text.charAt(start));
            if (words != null
                    && words.matcher(text).region(start, text.length()).lookingAt()) {
                return true;
            }
        }
        return others.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
