package dev.attendant.localorg.metadata;

import dev.attendant.localorg.listing.Listing;
import java.util.Set;

/** Elements and enum values that are newer than the published metadata API; kept in {@code newer-metadata.txt}. */
final class NewerMetadata {

    private static final Set<String> NAMES = Listing.names(NewerMetadata.class, "newer-metadata.txt");

    private NewerMetadata() {}

    static boolean hasType(String type) {
        return NAMES.contains(type);
    }

    static boolean hasElement(String type, String element) {
        return NAMES.contains(type + "." + element);
    }

    static boolean hasValue(String enumType, String value) {
        return NAMES.contains(enumType + "=" + value);
    }
}
