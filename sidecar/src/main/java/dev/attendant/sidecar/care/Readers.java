package dev.attendant.sidecar.care;

import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** For whom documents are. */
public final class Readers {

    /** What filters ask for: documents that differ here may say different things on purpose. */
    private static final List<String> FILTERS =
            List.of("audience", "channel", "channels", "countries", "country", "locale", "product", "products");

    private Readers() {}

    /** Whether somebody may be shown either document: no attribute that filters ask for keeps them apart. */
    public static boolean shared(DocumentVersion left, DocumentVersion right) {
        return FILTERS.stream().allMatch(name -> {
            Set<String> ours = values(left, name);
            Set<String> theirs = values(right, name);
            return ours.isEmpty() || theirs.isEmpty() || ours.stream().anyMatch(theirs::contains);
        });
    }

    /** Whether customers are answered from both. */
    public static boolean bothShown(DocumentVersion left, DocumentVersion right) {
        return left.isFor(Audience.CUSTOMER) && right.isFor(Audience.CUSTOMER);
    }

    private static Set<String> values(DocumentVersion document, String name) {
        return Arrays.stream(document.attributes().getOrDefault(name, "").split("[,;\\[\\]\"]"))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
