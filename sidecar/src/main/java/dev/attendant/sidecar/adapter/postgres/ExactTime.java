package dev.attendant.sidecar.adapter.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Instants in two columns: a timestamptz, which counts microseconds, and the nanoseconds beyond it. */
public final class ExactTime {

    private static final int NANOS_PER_MICRO = 1000;
    private static final String NANOS = "_nanos";

    private ExactTime() {}

    /** The part a timestamptz keeps, cut and never rounded up. */
    public static OffsetDateTime micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** The rest, from 0 to 999. */
    public static int nanos(Instant instant) {
        return instant.get(ChronoField.NANO_OF_SECOND) % NANOS_PER_MICRO;
    }

    /** Sets {@code column} and {@code column_nanos} of a row in JSON; gives the row. */
    public static ObjectNode put(ObjectNode row, String column, Instant instant) {
        return putMicros(row, column, instant).put(column + NANOS, nanos(instant));
    }

    /** Sets {@code column} of a row in JSON to what a timestamptz keeps; gives the row. */
    public static ObjectNode putMicros(ObjectNode row, String column, Instant instant) {
        return row.put(column, micros(instant).toString());
    }

    /** Reads {@code column} and {@code column_nanos}. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().plusNanos(row.getInt(column + NANOS));
    }
}
