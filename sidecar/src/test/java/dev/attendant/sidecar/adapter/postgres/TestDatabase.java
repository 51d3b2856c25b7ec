package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.adapter.postgres.embedded.EmbeddedDatabase;
import dev.attendant.sidecar.config.DatabaseSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh databases on one embedded server, which all tests of a JVM share. */
public final class TestDatabase {

    /** The month for which {@link #open()} makes partitions. */
    public static final Instant NOW = Instant.parse("2026-11-15T10:00:00Z");

    /** Where the server's program files are unpacked, once for all runs. */
    public static final Path BINARIES = Path.of("target", "test-database-binaries");

    private static final String PREFIX = "test_";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** Opens a new database that nobody else uses. */
    public static PostgresDatabase open() {
        return PostgresDatabase.open(settings(newDatabase()), NOW);
    }

    public static DatabaseSettings settings(String name) {
        return new DatabaseSettings(
                Server.RUNNING.ownerUrl(name),
                8,
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20));
    }

    /** Makes an empty database and returns its name. */
    public static String newDatabase() {
        String name = PREFIX + COUNT.incrementAndGet();
        administer("create database " + name + " owner attendant");
        return name;
    }

    public static String administratorUrl(String database) {
        return Server.RUNNING.administratorUrl(database);
    }

    public static void administer(String statement) {
        administer(Server.RUNNING, List.of(statement));
    }

    private static void administer(EmbeddedDatabase server, List<String> commands) {
        try (Connection connection = DriverManager.getConnection(server.administratorUrl("postgres"));
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static List<String> leftovers(EmbeddedDatabase server) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server.administratorUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
            while (rows.next()) {
                drops.add("drop database " + rows.getString(1) + " with (force)");
            }
        }
        return drops;
    }

    private static final class Server {
        static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            EmbeddedDatabase server = EmbeddedDatabase.start(Path.of("target", "test-database"), BINARIES);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            try {
                administer(server, leftovers(server));
            } catch (SQLException exception) {
                throw new IllegalStateException(exception);
            }
            return server;
        }
    }
}
