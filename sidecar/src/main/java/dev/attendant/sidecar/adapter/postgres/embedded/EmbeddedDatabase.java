package dev.attendant.sidecar.adapter.postgres.embedded;

import dev.attendant.sidecar.turn.StoreUnavailableException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A PostgreSQL server of the sidecar's own, which keeps its files in a data folder and answers on loopback only.
 *
 * <p>The folder holds {@code lock}, {@code password} (of the logins, for the folder's owner only), {@code binaries},
 * {@code cluster} and, once the cluster is complete, {@code complete}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String ADMINISTRATOR = "postgres";
    private static final String OWNER = "attendant";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on a folder, which is made where it is missing. Takes some seconds the first time.
     *
     * @throws StoreUnavailableException where another sidecar uses the folder, or the server does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, folder.resolve("binaries"));
    }

    /** As {@link #start(Path)}, with the server's program files in a folder that others may share. */
    public static EmbeddedDatabase start(Path folder, Path binaries) {
        Path data = folder.toAbsolutePath().normalize();
        try {
            PrivateFiles.createFolder(data);
            return start(data, binaries.toAbsolutePath(), FolderLock.take(data));
        } catch (IOException exception) {
            throw notStarted(data, exception);
        }
    }

    /** A JDBC URL with the login that owns the database {@code attendant}; it holds the password. */
    public String jdbcUrl() {
        return url(OWNER, OWNER);
    }

    /** A JDBC URL for a database of this server, with the login of its superuser. */
    public String administratorUrl(String database) {
        return url(database, ADMINISTRATOR);
    }

    /** A JDBC URL for a database of this server, with the login that owns {@code attendant}. */
    public String ownerUrl(String database) {
        return url(database, OWNER);
    }

    private String url(String database, String login) {
        return "jdbc:postgresql://localhost:%d/%s?user=%s&password=%s"
                .formatted(server.getPort(), database, login, password);
    }

    private static EmbeddedDatabase start(Path data, Path binaries, FolderLock lock) throws IOException {
        try {
            return started(data, binaries, lock);
        } catch (IOException | RuntimeException exception) {
            lock.close();
            throw exception instanceof StoreUnavailableException unavailable
                    ? unavailable
                    : notStarted(data, exception);
        }
    }

    private static EmbeddedDatabase started(Path data, Path binaries, FolderLock lock) throws IOException {
        Path cluster = data.resolve("cluster");
        Path complete = data.resolve("complete");
        new OrphanedServer(cluster).stop();
        boolean isNew = Files.notExists(complete);
        if (isNew) {
            PrivateFiles.deleteFolder(cluster);
            PrivateFiles.write(data.resolve("password"), newPassword());
        }
        String password = Files.readString(data.resolve("password"));
        EmbeddedDatabase database = new EmbeddedDatabase(lock, server(data, binaries, password), password);
        if (isNew) {
            database.complete(complete);
        }
        return database;
    }

    /** The marker comes last: a cluster without it broke off half-way and is made anew. */
    private void complete(Path marker) throws IOException {
        try {
            createOwner();
            PrivateFiles.write(marker, "");
        } catch (IOException | RuntimeException exception) {
            server.close();
            throw exception;
        }
    }

    private static EmbeddedPostgres server(Path data, Path binaries, String password) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("cluster"))
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setConnectConfig("password", password);
        initialise(builder, data);
        configure(builder);
        return builder.start();
    }

    /** Zonky hands these to initdb as they are and after its own, so the cluster never trusts anyone. */
    private static void initialise(EmbeddedPostgres.Builder builder, Path data) {
        builder.setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", data.resolve("password").toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    /** Zonky is made for tests and turns durability off; a system of record needs the first two on. */
    private static void configure(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "256MB")
                .setServerConfig("min_wal_size", "80MB");
    }

    /** Not a superuser, so that the embedded database runs under the rules of any other. */
    private void createOwner() {
        try (Connection connection = DriverManager.getConnection(administratorUrl(ADMINISTRATOR));
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login createrole password '" + password + "'");
            statement.execute("create database " + OWNER + " owner " + OWNER);
        } catch (SQLException exception) {
            throw new StoreUnavailableException("the new database server refused its first login", exception);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static StoreUnavailableException notStarted(Path data, Exception cause) {
        return new StoreUnavailableException(
                "the embedded database in " + data + " did not start: " + cause.getMessage(), cause);
    }

    /** Stops the server and gives the folder free. */
    @Override
    public void close() {
        try (lock) {
            server.close();
        } catch (IOException exception) {
            throw new StoreUnavailableException("the embedded database did not stop cleanly", exception);
        }
    }
}
