package dev.attendant.localorg.reference;

import dev.attendant.localorg.schema.Field;
import dev.attendant.localorg.source.Component;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Whether a value fits into a field. */
final class ValueRange {

    private static final Set<String> NUMBERS = Set.of("Number", "Percent", "Currency");
    private static final Set<String> TEXTS = Set.of("Text", "LongTextArea", "TextArea");

    private ValueRange() {}

    /** Why the value does not fit, in an org's words. */
    static Optional<String> refusal(Optional<Component> definition, Field field, String value) {
        if (field.type().equals("Checkbox") && !value.matches("true|false")) {
            return Optional.of("'" + value + "' is not a valid value for the type xsd:boolean");
        }
        if (field.type().equals("Picklist")
                && !field.values().isEmpty()
                && !field.values().contains(value)) {
            return Optional.of(field.name() + ": bad value for restricted picklist field: " + value);
        }
        if (NUMBERS.contains(field.type())) {
            return numberRefusal(definition, field, value);
        }
        int longest = definition.map(found -> number(found, "length")).orElse(0);
        return TEXTS.contains(field.type()) && longest > 0 && value.length() > longest
                ? Optional.of(field.name() + ": data value too large (max length=" + longest + ")")
                : Optional.empty();
    }

    private static Optional<String> numberRefusal(Optional<Component> definition, Field field, String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            int whole = Math.max(0, number.precision() - number.scale());
            int most = definition
                    .map(found -> number(found, "precision") - number(found, "scale"))
                    .orElse(Integer.MAX_VALUE);
            return whole > most
                    ? Optional.of(field.name() + ": value outside of valid range on numeric field: " + value)
                    : Optional.empty();
        } catch (NumberFormatException failure) {
            return Optional.of("'" + value + "' is not a valid value for the type xsd:double");
        }
    }

    private static int number(Component field, String element) {
        return field.document()
                .text(element)
                .filter(text -> text.matches("\\d{1,7}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
