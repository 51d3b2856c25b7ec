package dev.attendant.sidecar.knowledge.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One entry of a file of many.
 *
 * <p>{@code number} counts the entries from 1, a heading row not included.
 */
public sealed interface Row {

    int number();

    /** An entry that can be read; its fields are in the order of the file. */
    record Read(int number, Map<String, String> fields) implements Row {
        public Read {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** An entry that cannot be read. */
    record Broken(int number, String reason) implements Row {}
}
