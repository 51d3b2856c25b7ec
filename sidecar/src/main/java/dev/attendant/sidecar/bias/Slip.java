package dev.attendant.sidecar.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How messages are mistyped. */
enum Slip {
    DROPPED_LETTER,
    SWAPPED_LETTERS,
    DOUBLED_LETTER,
    NO_MARKS;

    /** Words that are shorter are seldom mistyped, and another word if they are. */
    private static final int LONG = 5;

    /** One long word in so many is mistyped, which is a lot: careful people slip in one word of twenty. */
    private static final int EACH = 3;

    String in(String message) {
        return switch (this) {
            case NO_MARKS -> message.toLowerCase(Locale.ROOT).replaceAll("\\p{Punct}+", "");
            case DROPPED_LETTER, SWAPPED_LETTERS, DOUBLED_LETTER -> mistyped(message);
        };
    }

    /** Its name in reports. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String mistyped(String message) {
        List<String> words = new ArrayList<>(List.of(message.split(" ")));
        int found = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() >= LONG && found++ % EACH == 0) {
                words.set(i, inWord(words.get(i)));
            }
        }
        return String.join(" ", words);
    }

    /** The slip at the third letter, or at the second where the third and fourth are alike. */
    private String inWord(String word) {
        int at = word.charAt(2) == word.charAt(3) ? 1 : 2;
        String start = word.substring(0, at);
        return switch (this) {
            case DROPPED_LETTER -> start + word.substring(at + 1);
            case SWAPPED_LETTERS -> start + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case DOUBLED_LETTER -> start + word.charAt(at) + word.substring(at);
            case NO_MARKS -> word;
        };
    }
}
