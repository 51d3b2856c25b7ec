package dev.attendant.sidecar.language;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which letters a language is written in. */
final class Script {

    private static final Set<UnicodeScript> LATIN = Set.of(UnicodeScript.LATIN);
    private static final Map<String, Set<UnicodeScript>> OTHERS = Map.of(
            "ar", Set.of(UnicodeScript.ARABIC),
            "el", Set.of(UnicodeScript.GREEK),
            "he", Set.of(UnicodeScript.HEBREW),
            "hi", Set.of(UnicodeScript.DEVANAGARI),
            "ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            "ko", Set.of(UnicodeScript.HANGUL),
            "ru", Set.of(UnicodeScript.CYRILLIC),
            "uk", Set.of(UnicodeScript.CYRILLIC),
            "zh", Set.of(UnicodeScript.HAN));

    private Script() {}

    /** The script of most letters of a text. */
    static Optional<UnicodeScript> of(String text) {
        return text
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<UnicodeScript, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey);
    }

    static boolean writes(String tag, UnicodeScript script) {
        return OTHERS.getOrDefault(tag, LATIN).contains(script);
    }
}
