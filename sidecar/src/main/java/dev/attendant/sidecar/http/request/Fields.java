package dev.attendant.sidecar.http.request;

import dev.attendant.sidecar.http.reply.FieldError;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.WireName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the fields of one request and gathers what is wrong with them. */
public final class Fields {

    private final List<FieldError> errors = new ArrayList<>();

    /** A text that must be there and say something. */
    public String text(String field, @Nullable String value, int maxLength) {
        if (value == null) {
            refuse(field, "is missing");
            return "";
        }
        require(!value.isBlank(), field, "must not be blank");
        return atMost(field, value, maxLength);
    }

    /** A text that may be left out. */
    public String text(String field, @Nullable String value, int maxLength, String otherwise) {
        return value == null ? otherwise : text(field, value, maxLength);
    }

    /** A text that may be left out or empty. */
    public String anyText(String field, @Nullable String value, int maxLength) {
        return value == null ? "" : atMost(field, value, maxLength);
    }

    /** A text of a form that may be left out. */
    public String matching(String field, @Nullable String value, Pattern form, String otherwise) {
        if (value == null) {
            return otherwise;
        }
        require(form.matcher(value).matches(), field, "must match " + form);
        return value;
    }

    /** A fence that must be there. */
    public long fence(String field, @Nullable Long value) {
        if (value == null) {
            refuse(field, "is missing");
            return 0;
        }
        require(value >= 1, field, "must be at least 1");
        return value;
    }

    public int within(String field, @Nullable Integer value, int least, int most, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        require(value >= least && value <= most, field, "must lie between " + least + " and " + most);
        return value;
    }

    /** One of an enum's names in lower case. */
    public <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String value, Class<E> names) {
        Optional<E> found = Stream.of(names.getEnumConstants())
                .filter(constant -> WireName.of(constant).equals(value))
                .findFirst();
        require(found.isPresent(), field, "must be one of " + wireNames(names));
        return found;
    }

    public void require(boolean holds, String field, String reason) {
        if (!holds) {
            refuse(field, reason);
        }
    }

    /** @throws ProblemException where anything was wrong so far */
    public void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private void refuse(String field, String reason) {
        errors.add(new FieldError(field, reason));
    }

    private String atMost(String field, String value, int maxLength) {
        String most = String.format(Locale.ROOT, "%,d", maxLength);
        require(value.length() <= maxLength, field, "must have at most " + most + " UTF-16 code units");
        return value;
    }

    private static <E extends Enum<E>> String wireNames(Class<E> names) {
        return Stream.of(names.getEnumConstants()).map(WireName::of).collect(Collectors.joining(", "));
    }
}
