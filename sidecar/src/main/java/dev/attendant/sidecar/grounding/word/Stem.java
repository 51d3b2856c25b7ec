package dev.attendant.sidecar.grounding.word;

import java.util.List;

/** What is left of an English word without its endings, so that "cancelled" meets "cancellation". */
final class Stem {

    /** Tried in this order, so that a longer ending goes before one that it ends with. */
    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "itions", "ition", "ments", "ment", "ances", "ance", "ences", "ence", "tions", "tion",
            "ables", "able", "ibly", "ably", "ible", "ness", "ings", "ing", "iers", "ies", "ied", "ier", "ers", "ors",
            "ally", "ive", "est", "ed", "er", "or", "es", "ly", "al", "s", "y", "e");

    private static final int SHORTEST = 3;

    /** Stems this long that begin alike are of one word where little else is left of either. */
    private static final int KIN = 5;

    private static final int REST = 2;

    private Stem() {}

    static String of(String word) {
        String stem = word;
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST && !isDoubleS(stem, ending)) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        return single(stem.endsWith("e") && stem.length() > SHORTEST ? stem.substring(0, stem.length() - 1) : stem);
    }

    private static boolean isDoubleS(String word, String ending) {
        return ending.equals("s") && word.endsWith("ss");
    }

    /** Without the second of two same letters at its end, and with i for y. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        return last > SHORTEST - 1 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }

    static boolean areKin(String left, String right) {
        String shorter = left.length() <= right.length() ? left : right;
        String longer = shorter.equals(left) ? right : left;
        return shorter.length() >= KIN && longer.startsWith(shorter) && longer.length() - shorter.length() <= REST;
    }
}
