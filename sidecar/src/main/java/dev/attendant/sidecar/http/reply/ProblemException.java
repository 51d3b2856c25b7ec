package dev.attendant.sidecar.http.reply;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ends a request with a problem; the message is its detail. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of());
    }

    private ProblemException(ProblemType type, String detail, List<FieldError> errors, Map<String, String> headers) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    public static ProblemException invalid(List<FieldError> errors) {
        String detail = errors.stream().map(FieldError::toString).collect(Collectors.joining("; "));
        return new ProblemException(ProblemType.INVALID_REQUEST, detail, errors, Map.of());
    }

    public static ProblemException invalid(String field, String reason) {
        return invalid(List.of(new FieldError(field, reason)));
    }

    public ProblemException withHeader(String name, String value) {
        return new ProblemException(type, detail(), errors, Map.of(name, value));
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
