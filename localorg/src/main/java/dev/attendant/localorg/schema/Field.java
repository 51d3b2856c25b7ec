package dev.attendant.localorg.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field of an object.
 *
 * @param type as the metadata names it, such as {@code LongTextArea}; of a standard field the Apex type, such as
 *     {@code String}
 * @param relationship the name by which a query walks to the record that it refers to
 * @param targets the objects that it may refer to
 * @param values of a restricted picklist; none where any is allowed
 */
public record Field(String name, String type, Optional<String> relationship, List<String> targets, Set<String> values) {

    private static final Set<String> LONG = Set.of("LongTextArea", "Html", "EncryptedText", "Base64");

    public Field {
        targets = List.copyOf(targets);
        values = Set.copyOf(values);
    }

    public static Field plain(String name, String type) {
        return new Field(name, type, Optional.empty(), List.of(), Set.of());
    }

    /** Whether a query may filter, sort and group by it. */
    public boolean isFilterable() {
        return !LONG.contains(type);
    }
}
