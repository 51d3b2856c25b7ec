package dev.attendant.sidecar.entities.reference;

import java.util.Locale;

/** How numbers of orders and cases are written down. */
final class References {

    private References() {}

    static String normalised(String written) {
        return (written.startsWith("#") ? written.substring(1) : written).toUpperCase(Locale.ROOT);
    }
}
