package dev.attendant.sidecar.adapter.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.turn.StoreUnavailableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void shouldKeepItsDataAcrossARestart() throws Exception {
        try (EmbeddedDatabase database = start()) {
            execute(database.jdbcUrl(), "create table kept as select 42 as answer");
        }

        try (EmbeddedDatabase database = start()) {
            assertThat(query(database.jdbcUrl(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void shouldRecoverWhenAnEarlierServerWasLeftRunning() throws Exception {
        startInAProcessThatIsKilled();
        ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();
        assertThat(server.isAlive()).isTrue();

        try (EmbeddedDatabase database = start()) {
            assertThat(server.isAlive()).isFalse();
            assertThat(query(database.jdbcUrl(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void shouldNotStopAnotherProgramThatHasTheServersOldPid() throws Exception {
        start().close();
        Path pidFile = folder.resolve("cluster/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + folder + "\n");

        new OrphanedServer(folder.resolve("cluster")).stop();

        assertThat(pidFile).doesNotExist();
        assertThatCode(() -> start().close()).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAFolderThatIsInUseAndLeaveItsServerAlone() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("another sidecar uses the data folder " + folder);

            assertThat(query(database.jdbcUrl(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void shouldBeginAnewWhereTheFirstStartBrokeOff() throws Exception {
        Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(folder.resolve("cluster/postgresql.conf"), "half-written");

        try (EmbeddedDatabase database = start()) {
            assertThat(query(database.jdbcUrl(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void shouldLetNobodyInWithoutThePassword() throws Exception {
        try (EmbeddedDatabase database = start()) {
            String guessed = database.jdbcUrl().replaceFirst("password=.*", "password=guessed");

            assertThatThrownBy(() -> query(guessed, "select 1")).isInstanceOf(SQLException.class);
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("password"))).isEqualTo("rw-------");
        }
    }

    @Test
    void shouldNotLoseWhatWasCommitted() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(List.of(
                            query(database.jdbcUrl(), "show fsync"),
                            query(database.jdbcUrl(), "show synchronous_commit"),
                            query(database.jdbcUrl(), "show full_page_writes")))
                    .containsOnly("on");
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder, TestDatabase.BINARIES);
    }

    private long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("cluster/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** A sidecar that dies without a chance to stop its server. */
    private void startInAProcessThatIsKilled() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSidecar.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.lines().anyMatch(KilledSidecar.READY::equals)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Starts the server, leaves a table in it, and waits to be killed. */
    static final class KilledSidecar {

        static final String READY = "the server is ready";

        private KilledSidecar() {}

        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]), TestDatabase.BINARIES);
            execute(database.jdbcUrl(), "create table kept as select 42 as answer");
            System.out.println(READY);
            new CountDownLatch(1).await();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
