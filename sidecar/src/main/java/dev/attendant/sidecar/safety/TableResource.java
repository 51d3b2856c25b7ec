package dev.attendant.sidecar.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table on the class path: rows of tab-parted columns; empty lines and those that begin with # do not count. */
final class TableResource {

    private TableResource() {}

    /** @throws IllegalStateException where the table is missing or a row has too few columns */
    static List<String[]> rows(String name, int columns) {
        try (InputStream stream = TableResource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(line, columns, name))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }

    private static String[] row(String line, int columns, String name) {
        String[] row = line.split("\t", columns);
        if (row.length < columns) {
            throw new IllegalStateException(name + " has too few columns in: " + line);
        }
        return row;
    }
}
