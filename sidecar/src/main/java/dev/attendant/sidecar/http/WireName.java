package dev.attendant.sidecar.http;

import java.util.Locale;

/** Enum constants on the wire are their names in lower case. */
final class WireName {

    private WireName() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
