package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.pii.name.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds to messages the same ones as somebody else might have typed them: signed by another name, with slips, or without
 * capitals and marks. Classifiers learn from them what does not matter.
 */
final class Variations {

    /**
     * How many messages of a label come before their variants. Trainers hold out each fifth example of a label; in
     * blocks of five, a message and its variant are held out together.
     */
    private static final int BLOCK = 5;

    private static final int SLIP_EACH = 4;
    private static final int SLIP_FROM = 4;

    /** How far apart the names of two messages stand in their lists, so that many cultures occur. */
    private static final int STEP = 37;

    private static final List<String> SIGNED = List.of(
            "%1$s Regards, %2$s",
            "My name is %2$s. %1$s",
            "Hi, this is %2$s. %1$s",
            "%1$s The account is in the name of %2$s.",
            "%2$s here. %1$s",
            "%1$s My colleague %2$s can tell you more.");

    private final List<String> given = names("given-names.txt");
    private final List<String> family = names("family-names.txt");

    private static List<String> names(String file) {
        return WordLists.words(file).stream()
                .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .toList();
    }

    /** Messages and their variants, by label; the same messages give the same variants. */
    List<LabelledText> of(List<LabelledText> messages) {
        Map<String, List<LabelledText>> byLabel = messages.stream()
                .collect(Collectors.groupingBy(LabelledText::label, TreeMap::new, Collectors.toList()));
        List<LabelledText> varied = new ArrayList<>();
        byLabel.values().forEach(each -> add(each, varied));
        return varied;
    }

    private void add(List<LabelledText> messages, List<LabelledText> varied) {
        for (int start = 0; start < messages.size(); start += BLOCK) {
            List<LabelledText> block = messages.subList(start, Math.min(messages.size(), start + BLOCK));
            varied.addAll(block);
            for (int i = 0; block.size() == BLOCK && i < BLOCK; i++) {
                LabelledText message = block.get(i);
                varied.add(new LabelledText(variant(message.text(), start + i), message.label()));
            }
        }
    }

    private String variant(String text, int number) {
        return switch (number % 3) {
            case 0 -> signed(text, number / 3);
            case 1 -> slipped(text, number / 3);
            default -> bare(text);
        };
    }

    private String signed(String text, int number) {
        String name = given.get(number * STEP % given.size()) + " " + family.get(number * STEP % family.size());
        return SIGNED.get(number % SIGNED.size()).formatted(text, name);
    }

    /** In every fourth word of four or more letters, two letters change places or one is left out. */
    private static String slipped(String text, int number) {
        String[] words = text.split(" ");
        for (int i = number % SLIP_EACH; i < words.length; i += SLIP_EACH) {
            words[i] = words[i].length() < SLIP_FROM ? words[i] : slip(words[i], number + i);
        }
        return String.join(" ", words);
    }

    private static String slip(String word, int number) {
        int at = 1 + number % (word.length() - 2);
        return number % 2 == 0
                ? word.substring(0, at) + word.substring(at + 1)
                : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static String bare(String text) {
        String bare = text.toLowerCase(Locale.ROOT).replaceAll("[.,;:'\"]", "").strip();
        return bare.isEmpty() ? text : bare;
    }
}
