package dev.attendant.sidecar.http.request;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Whole numbers in a query. */
public final class QueryNumber {

    private QueryNumber() {}

    /** The number, or null where there is none or it is not one, which {@code fields} is told. */
    public static @Nullable Integer read(Context context, String name, Fields fields) {
        String value = context.queryParam(name);
        if (value == null) {
            return null;
        }
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException notANumber) {
            fields.require(false, name, "must be a whole number");
            return null;
        }
    }
}
