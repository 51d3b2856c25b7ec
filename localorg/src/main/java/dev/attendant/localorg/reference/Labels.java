package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Element;
import dev.attendant.localorg.source.SourceTree;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The custom labels of a package, found in any case. */
final class Labels {

    private final Map<String, Element> byName = new LinkedHashMap<>();

    Labels(SourceTree tree) {
        tree.of("CustomLabels").stream()
                .flatMap(component -> component.document().all("labels").stream())
                .forEach(label ->
                        label.text("fullName").ifPresent(name -> byName.put(name.toLowerCase(Locale.ROOT), label)));
    }

    boolean has(String name) {
        return byName.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** By name in lower case. */
    Map<String, Element> all() {
        return Map.copyOf(byName);
    }
}
