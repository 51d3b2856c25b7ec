package dev.attendant.sidecar.grounding.value;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words for places in an order, as far as days of a month go. */
final class Ordinals {

    private static final List<String> WORDS = Stream.concat(
                    Stream.of(
                            "first",
                            "second",
                            "third",
                            "fourth",
                            "fifth",
                            "sixth",
                            "seventh",
                            "eighth",
                            "ninth",
                            "tenth",
                            "eleventh",
                            "twelfth",
                            "thirteenth",
                            "fourteenth",
                            "fifteenth",
                            "sixteenth",
                            "seventeenth",
                            "eighteenth",
                            "nineteenth",
                            "twentieth"),
                    Stream.of(
                            "twenty-first",
                            "twenty-second",
                            "twenty-third",
                            "twenty-fourth",
                            "twenty-fifth",
                            "twenty-sixth",
                            "twenty-seventh",
                            "twenty-eighth",
                            "twenty-ninth",
                            "thirtieth",
                            "thirty-first"))
            .toList();

    /** A pattern of all of them, without groups. */
    static final String PATTERN = String.join("|", WORDS.reversed());

    private Ordinals() {}

    /** 1 for the first. */
    static int number(String word) {
        return WORDS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
    }
}
