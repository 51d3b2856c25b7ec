package dev.attendant.sidecar.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts of a text that overlap by a sentence, so that an attack at the end of a long story is seen as clearly as one
 * that stands alone.
 */
final class Windows {

    private static final int LONGEST = 400;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s++|(?<=\u3002)");

    private Windows() {}

    /** The windows of a text in order; a text of at most {@value #LONGEST} UTF-16 units is one window. */
    static List<String> of(String text) {
        if (text.length() <= LONGEST) {
            return List.of(text);
        }
        List<String> windows = new ArrayList<>();
        String window = "";
        String last = "";
        for (String sentence : sentences(text)) {
            if (!window.isEmpty() && joint(window, sentence).length() > LONGEST) {
                windows.add(window);
                window = joint(last, sentence).length() > LONGEST ? "" : last;
            }
            window = joint(window, sentence);
            last = sentence;
        }
        windows.add(window);
        return windows;
    }

    private static String joint(String window, String sentence) {
        return window.isEmpty() ? sentence : window + " " + sentence;
    }

    /** Sentences; one that is too long for a window is cut. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text, -1)) {
            for (int start = 0; start < sentence.length(); start += LONGEST) {
                sentences.add(sentence.substring(start, Math.min(sentence.length(), start + LONGEST)));
            }
        }
        return sentences;
    }
}
