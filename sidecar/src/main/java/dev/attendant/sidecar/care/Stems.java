package dev.attendant.sidecar.care;

import dev.attendant.sidecar.care.Words.Word;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What words are compared by: content words without their commonest endings. */
public final class Stems {

    private static final Set<String> EMPTY = Set.of(("a about above after again all also an and any are as at be been "
                    + "before being below but by can could did do does doing done each either etc for from further get "
                    + "had has have having he her here his how i if in into is it its itself just like made make may "
                    + "me might more most much must my need no nor not now of off on once one only or other our out "
                    + "over own per please same see shall she should so some such than that the their them then there "
                    + "these they this those through to too under until up us use used using very want was we were "
                    + "what when where whether which while who why will with within without would yes yet you your "
                    + "don't doesn't can't cannot won't isn't aren't didn't it's you're we're you'll you've never "
                    + "always note currently present takes take")
            .split(" "));

    private Stems() {}

    /** The stems of a text's content words, in order of their first occurrence; numbers and single letters are none. */
    public static Set<String> of(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (Word word : Words.of(text)) {
            String plain = word.text().replace('’', '\'');
            if (plain.length() > 1 && !EMPTY.contains(plain) && !isNumber(plain)) {
                stems.add(of(plain.replaceFirst("'s$", ""), plain.length()));
            }
        }
        return stems;
    }

    /** The stem of one word. */
    public static String ofWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return of(lower, lower.length());
    }

    private static String of(String word, int length) {
        if (length > 6 && word.endsWith("ing")) {
            return word.substring(0, word.length() - 3);
        }
        if (length > 5 && word.endsWith("ied") || length > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (length > 5 && word.endsWith("ed")) {
            return word.substring(0, word.length() - 2);
        }
        return length > 3 && word.endsWith("s") && !word.endsWith("ss") ? withoutEnding(word) : word;
    }

    private static String withoutEnding(String word) {
        boolean hissing = word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes");
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
