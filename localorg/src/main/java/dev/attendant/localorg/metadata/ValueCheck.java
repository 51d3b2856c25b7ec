package dev.attendant.localorg.metadata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Calendar;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether an element's text is a value of its type. */
final class ValueCheck {

    private static final Set<String> BOOLEANS = Set.of("true", "false", "1", "0");
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> DECIMAL = Set.of(double.class, Double.class, float.class, Float.class);

    private ValueCheck() {}

    /** Why the text is no such value, in an org's words; empty where it is one. */
    static Optional<String> refusal(String text, Class<?> type) {
        if (type.isEnum()) {
            return enumRefusal(text, type);
        }
        return fits(text, type)
                ? Optional.empty()
                : Optional.of("'" + text + "' is not a valid value for the type " + xmlName(type));
    }

    private static Optional<String> enumRefusal(String text, Class<?> type) {
        return enumValues(type).containsKey(text) || NewerMetadata.hasValue(type.getSimpleName(), text)
                ? Optional.empty()
                : Optional.of("'" + text + "' is not a valid value for the enum '" + type.getSimpleName() + "'");
    }

    private static Map<?, ?> enumValues(Class<?> type) {
        try {
            return (Map<?, ?>) type.getField("valuesToEnums").get(null);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("No values in " + type, failure);
        }
    }

    private static boolean fits(String text, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEANS.contains(text);
        }
        if (WHOLE.contains(type)) {
            return text.matches("[+-]?\\d{1,18}");
        }
        if (DECIMAL.contains(type)) {
            return isDecimal(text);
        }
        return type != Calendar.class || isDate(text) || isDateTime(text);
    }

    private static boolean isDecimal(String text) {
        try {
            return new BigDecimal(text).precision() > 0;
        } catch (NumberFormatException failure) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException failure) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeParseException failure) {
            return false;
        }
    }

    private static String xmlName(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "xsd:boolean";
        }
        if (WHOLE.contains(type)) {
            return "xsd:int";
        }
        return DECIMAL.contains(type) ? "xsd:double" : "xsd:dateTime";
    }
}
