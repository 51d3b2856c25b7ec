package dev.attendant.sidecar.config;

import java.time.Duration;

/**
 * How to reach the system of record.
 *
 * @param url a JDBC URL of PostgreSQL 16 or newer, with the login that owns the schema
 * @param poolSize most connections held at once
 * @param connectionTimeout longest wait for a connection
 * @param statementTimeout longest time one statement may run
 * @param lockTimeout longest wait for a lock
 */
public record DatabaseSettings(
        String url, int poolSize, Duration connectionTimeout, Duration statementTimeout, Duration lockTimeout) {

    public static final int USUAL_POOL = 16;

    private static final String SCHEME = "jdbc:postgresql:";

    public DatabaseSettings {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalArgumentException("the database URL must begin with " + SCHEME);
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("the database pool needs at least 1 connection, not " + poolSize);
        }
        requirePositive("connection timeout", connectionTimeout);
        requirePositive("statement timeout", statementTimeout);
        requirePositive("lock timeout", lockTimeout);
    }

    /** The usual pool and timeouts. */
    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(
                url, USUAL_POOL, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    public DatabaseSettings withPoolSize(int size) {
        return new DatabaseSettings(url, size, connectionTimeout, statementTimeout, lockTimeout);
    }

    /** The URL without its parameters, which may hold a password. */
    public String address() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    private static void requirePositive(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("the database " + name + " must be positive, but is " + value);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + address() + ", poolSize=" + poolSize + "]";
    }
}
