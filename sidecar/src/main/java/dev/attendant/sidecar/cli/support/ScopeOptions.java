package dev.attendant.sidecar.cli.support;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say where a question comes from; they keep articles for others away. */
public final class ScopeOptions {

    @Option(names = "--locale", paramLabel = "TAG", description = "The customer's language, such as en-GB.")
    private @Nullable String locale;

    @Option(names = "--channel", paramLabel = "NAME", description = "Where the customer writes, such as web.")
    private @Nullable String channel;

    @Option(names = "--product", paramLabel = "NAME", description = "The product that it is about.")
    private @Nullable String product;

    /** The fields of a request that were named. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "locale", locale);
        put(fields, "channel", channel);
        put(fields, "product", product);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
