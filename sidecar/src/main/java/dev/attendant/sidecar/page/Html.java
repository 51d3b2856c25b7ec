package dev.attendant.sidecar.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes HTML. */
public final class Html {

    private Html() {}

    /** A text as it stands in an element or in an attribute between double quotes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What is shown of each item, one after the other. */
    public static <T> String all(List<T> items, Function<? super T, String> shown) {
        return items.stream().map(shown).collect(Collectors.joining());
    }
}
