package dev.attendant.sidecar.adapter.postgres;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLState;

/** What the server meant by an error. */
public final class SqlErrors {

    /** The class of states that a server gives while it stops, starts or ends a session. */
    private static final String OPERATOR_INTERVENTION = "57P";

    private SqlErrors() {}

    /** The first SQL exception among an exception and its causes. */
    public static Optional<SQLException> cause(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException exception) {
                return Optional.of(exception);
            }
        }
        return Optional.empty();
    }

    public static boolean isUniqueViolation(Throwable thrown) {
        return state(thrown).equals(PSQLState.UNIQUE_VIOLATION.getState());
    }

    /** Whether the connection was lost, so that the same work may succeed on another. */
    public static boolean isConnectionLost(Throwable thrown) {
        String state = state(thrown);
        return PSQLState.isConnectionError(state) || state.startsWith(OPERATOR_INTERVENTION);
    }

    private static String state(Throwable thrown) {
        return cause(thrown).map(SQLException::getSQLState).orElse("");
    }
}
