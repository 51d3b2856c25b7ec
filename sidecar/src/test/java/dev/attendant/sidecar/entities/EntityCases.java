package dev.attendant.sidecar.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of {@code locale, message, expected entities}, read at eleven o'clock on a Wednesday in Berlin. */
public final class EntityCases {

    public static final Instant NOW = Instant.parse("2026-11-25T10:00:30Z");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private EntityCases() {}

    /** One row; {@code expected} has an entity a part, as "TYPE value". */
    public record Row(String locale, String message, String expected) {
        @Override
        public String toString() {
            return locale + " \"" + message + "\" -> " + (expected.isEmpty() ? "nothing" : expected);
        }
    }

    public static Circumstances in(String locale) {
        return new Circumstances(NOW, BERLIN, Locale.forLanguageTag(locale));
    }

    public static Stream<Row> of(String resource) {
        try (InputStream stream = Objects.requireNonNull(EntityCases.class.getResourceAsStream(resource), resource)) {
            List<String> lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return lines.stream().map(line -> row(line.split("\t", -1)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String shown(List<Entity> entities) {
        return entities.stream()
                .map(entity -> entity.type() + " " + entity.value())
                .collect(Collectors.joining(" | "));
    }

    private static Row row(String[] columns) {
        return new Row(columns[0], columns[1], columns[2].strip());
    }
}
