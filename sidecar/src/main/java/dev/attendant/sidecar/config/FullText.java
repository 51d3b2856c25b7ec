package dev.attendant.sidecar.config;

import java.util.Arrays;

/** What searches passages for words. */
public enum FullText {
    /** An index in the sidecar's memory. */
    LUCENE("lucene"),

    /** The system of record, so that the sidecar holds no index of words. */
    POSTGRES("postgres");

    private final String name;

    FullText(String name) {
        this.name = name;
    }

    /** @throws IllegalArgumentException naming the choices, where there is none of this name */
    public static FullText named(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be lucene or postgres, but is \"" + name + "\""));
    }

    @Override
    public String toString() {
        return name;
    }
}
