package dev.attendant.sidecar.http.reply;

/**
 * A field at fault.
 *
 * @param field the field, parameter or header, such as {@code attributes[0].name}
 * @param reason what is wrong with it, to be read after the field's name
 */
public record FieldError(String field, String reason) {
    @Override
    public String toString() {
        return field + " " + reason;
    }
}
