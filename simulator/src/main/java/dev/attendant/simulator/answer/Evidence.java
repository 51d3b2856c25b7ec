package dev.attendant.simulator.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the evidence in a prompt: the {@code text} of lines that are JSON objects with an {@code id}; else what stands
 * between {@code <passage …>} and {@code </passage>}, or the same with {@code evidence}, {@code source} or
 * {@code document}; where there is none of these, lines quoted with {@code > }.
 */
final class Evidence {

    private static final List<String> TAGS = List.of("passage", "evidence", "source", "document");

    private Evidence() {}

    static List<String> in(String prompt) {
        return Stream.concat(
                        Stream.of(DataLines.evidence(prompt)), TAGS.stream().map(tag -> between(prompt, tag)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> quoted(prompt));
    }

    private static List<String> between(String prompt, String tag) {
        List<String> found = new ArrayList<>();
        int open = opening(prompt, tag, 0);
        while (open >= 0) {
            int start = prompt.indexOf('>', open) + 1;
            int end = prompt.indexOf("</" + tag + ">", open);
            if (start == 0 || end < start) {
                return found;
            }
            found.add(prompt.substring(start, end).strip());
            open = opening(prompt, tag, end);
        }
        return found;
    }

    /** Where the tag begins, not one whose name goes on. */
    private static int opening(String prompt, String tag, int from) {
        return Stream.of("<" + tag + ">", "<" + tag + " ")
                .mapToInt(text -> prompt.indexOf(text, from))
                .filter(place -> place >= 0)
                .min()
                .orElse(-1);
    }

    private static List<String> quoted(String prompt) {
        String text = prompt.lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .reduce("", (before, line) -> before + " " + line)
                .strip();
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
