package dev.attendant.sidecar.entities;

import dev.attendant.sidecar.entities.text.Tokens;
import java.util.List;
import java.util.stream.Stream;

/** Finds everything that a message names, no two overlapping. */
public final class EntityRecogniser {

    /** What stands beyond this many code units is not read: a longer text is a document rather than a message. */
    private static final int MOST_TEXT = 8_000;

    private final List<Recogniser> recognisers;

    public EntityRecogniser(List<Recogniser> recognisers) {
        this.recognisers = List.copyOf(recognisers);
    }

    /** This recogniser and more, such as those of one tenant. */
    public EntityRecogniser with(List<Recogniser> more) {
        return new EntityRecogniser(
                Stream.concat(recognisers.stream(), more.stream()).toList());
    }

    /** The entities of a message, in the order of their places. */
    public List<Entity> recognise(String message, Circumstances circumstances) {
        Tokens tokens = Tokens.of(message.substring(0, readable(message)));
        return Overlaps.resolve(recognisers.stream()
                .flatMap(each -> each.recognise(tokens, circumstances).stream())
                .toList());
    }

    private static int readable(String message) {
        int length = Math.min(message.length(), MOST_TEXT);
        boolean splitsPair = length < message.length() && Character.isHighSurrogate(message.charAt(length - 1));
        return splitsPair ? length - 1 : length;
    }
}
