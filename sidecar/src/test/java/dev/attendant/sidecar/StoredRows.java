package dev.attendant.sidecar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a sidecar wrote to the embedded database below its data folder, seen past row-level security. */
public final class StoredRows {

    private final Path folder;

    StoredRows(Path data) {
        this.folder = data.resolve("postgres");
    }

    /** Each table with the number of its rows. */
    List<String> counts() {
        List<String> tables = texts("""
                select table_name from information_schema.tables
                where table_schema = 'attendant' and table_type = 'BASE TABLE' order by table_name
                """);
        return texts(tables.stream()
                .map(table -> "select '%1$s: ' || count(*) from %1$s".formatted(table))
                .collect(Collectors.joining(" union all ")));
    }

    long number(String query, Object... values) {
        return Long.parseLong(texts(query, values).getFirst());
    }

    /** The first column of every row. */
    List<String> texts(String query, Object... values) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    /** A URL for one of the two logins, {@code postgres} and {@code attendant}. */
    String url(String login) {
        return "jdbc:postgresql://localhost:%s/attendant?currentSchema=attendant&user=%s&password=%s"
                .formatted(serverFile().get(3), login, read(folder.resolve("password")));
    }

    /** The server's process. */
    ProcessHandle server() {
        return ProcessHandle.of(Long.parseLong(serverFile().getFirst())).orElseThrow();
    }

    private List<String> serverFile() {
        return read(folder.resolve("cluster/postmaster.pid"))
                .lines()
                .map(String::strip)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
