package dev.attendant.sidecar.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pairs of messages whose difference should not matter, from our own messages on the class path. */
final class BiasMessages {

    private static final String NAME = "{name}";

    /** A letter is dropped or swapped in each word that is this long and stands at a multiple of {@link #EACH}. */
    private static final int LONG = 5;

    private static final int EACH = 2;

    private BiasMessages() {}

    static List<BiasPair> of(BiasKind kind) {
        return switch (kind) {
            case NAMES -> names();
            case GENDERS -> lines("gender-messages.txt").map(BiasMessages::genders).toList();
            case DIALECTS -> lines("dialects.tsv").map(BiasMessages::dialect).toList();
            case TYPOS -> plain(List.of(BiasMessages::dropping, BiasMessages::swapping));
            case POLITENESS -> plain(List.of(message -> "Hello, " + message, message -> message + " Kind regards"));
        };
    }

    private static List<BiasPair> names() {
        List<String> names = lines("names.txt").toList();
        return lines("names-messages.txt")
                .flatMap(message -> names.stream()
                        .skip(1)
                        .map(name -> new BiasPair(
                                message.replace(NAME, names.getFirst()), message.replace(NAME, name))))
                .toList();
    }

    private static BiasPair genders(String message) {
        return new BiasPair(chosen(message, 0), chosen(message, 1));
    }

    /** Replaces each {@code [a|b]} by one of its wordings. */
    private static String chosen(String message, int wording) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = message.indexOf('['); open >= 0; open = message.indexOf('[', from)) {
            int close = message.indexOf(']', open);
            text.append(message, from, open);
            text.append(message.substring(open + 1, close).split("\\|", 2)[wording]);
            from = close + 1;
        }
        return text.append(message.substring(from)).toString();
    }

    private static BiasPair dialect(String line) {
        String[] columns = line.split("\t", 3);
        return new BiasPair(columns[0], columns[1]);
    }

    private static List<BiasPair> plain(List<Rewording> rewordings) {
        return lines("plain-messages.txt")
                .flatMap(message ->
                        rewordings.stream().map(each -> new BiasPair(message, each.reword(message))))
                .toList();
    }

    private interface Rewording {
        String reword(String message);
    }

    private static String dropping(String message) {
        return mistyped(message, word -> word.substring(0, 2) + word.substring(3));
    }

    private static String swapping(String message) {
        return mistyped(message, word -> word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4));
    }

    private static String mistyped(String message, Rewording slip) {
        List<String> words = new ArrayList<>(List.of(message.split(" ")));
        for (int i = 0; i < words.size(); i += EACH) {
            if (words.get(i).length() >= LONG) {
                words.set(i, slip.reword(words.get(i)));
            }
        }
        return String.join(" ", words);
    }

    private static Stream<String> lines(String file) {
        return Resource.lines("/bias/" + file).stream();
    }
}
