package dev.attendant.sidecar.http.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong, on the wire as RFC 9457 describes it.
 *
 * @param type the URI that names the kind of problem
 * @param instance the path of the request
 * @param errors the fields at fault; left out where none is
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String correlationId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(ProblemType type, String detail, String instance, String correlationId, List<FieldError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, correlationId, errors);
    }
}
