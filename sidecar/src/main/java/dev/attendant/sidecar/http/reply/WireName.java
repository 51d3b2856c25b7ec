package dev.attendant.sidecar.http.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Enum constants on the wire are their names in lower case. */
public final class WireName {

    private WireName() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant of this name.
     *
     * @param what names the field in what is thrown
     * @throws IllegalArgumentException where there is no such constant, naming those that there are
     */
    public static <E extends Enum<E>> E read(String what, String name, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> of(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(what + " must be " + choice(constants)));
    }

    private static String choice(Enum<?>[] constants) {
        List<String> names = Arrays.stream(constants).map(WireName::of).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }
}
