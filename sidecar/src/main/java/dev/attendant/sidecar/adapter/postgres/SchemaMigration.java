package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.config.DatabaseSettings;
import dev.attendant.sidecar.turn.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/** Brings a database's schema up to date, with the login that owns it. */
final class SchemaMigration {

    static final String SCHEMA = "attendant";

    private static final int OLDEST_SERVER = 16;
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DatabaseSettings settings;

    SchemaMigration(DatabaseSettings settings) {
        this.settings = settings;
    }

    void run() {
        DataSource owner = ownerConnections();
        requireServer(owner);
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(SCHEMA)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException exception) {
            throw explained(exception);
        }
    }

    private DataSource ownerConnections() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        int seconds = (int) Math.max(1, settings.connectionTimeout().toSeconds());
        source.setConnectTimeout(seconds);
        source.setLoginTimeout(seconds);
        return source;
    }

    private void requireServer(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException exception) {
            throw unreachable(exception);
        }
    }

    void requireVersion(int version) {
        if (version < OLDEST_SERVER) {
            throw new StoreUnavailableException("the database at " + settings.address() + " is PostgreSQL " + version
                    + ", but Attendant needs " + OLDEST_SERVER + " or newer");
        }
    }

    private StoreUnavailableException unreachable(SQLException exception) {
        String why = PSQLState.isConnectionError(exception.getSQLState())
                ? "does not answer"
                : "refused the connection: " + exception.getMessage();
        return new StoreUnavailableException("the database at " + settings.address() + " " + why, exception);
    }

    private StoreUnavailableException explained(FlywayException exception) {
        SQLException cause = SqlErrors.cause(exception).orElse(null);
        if (cause != null && INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())) {
            return new StoreUnavailableException(
                    "the login of the database at " + settings.address()
                            + " needs CREATE on the database and CREATEROLE; or let an administrator first run"
                            + " CREATE ROLE attendant_app NOLOGIN; GRANT attendant_app TO the login (the server says: "
                            + cause.getMessage() + ")",
                    exception);
        }
        return new StoreUnavailableException(
                "the schema of the database at " + settings.address() + " could not be brought up to date", exception);
    }
}
