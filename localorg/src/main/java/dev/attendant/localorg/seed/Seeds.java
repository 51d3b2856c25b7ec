package dev.attendant.localorg.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of seeds, {@code CHECK/NAME.seed}, and the sound package that they go into, {@code clean}. */
public record Seeds(Path clean, List<Seed> all) {

    public Seeds {
        all = List.copyOf(all);
    }

    public static Seeds in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Seed> seeds = files.filter(file -> file.toString().endsWith(".seed"))
                    .sorted()
                    .map(Seed::read)
                    .toList();
            return new Seeds(folder.resolve("clean"), seeds);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + folder, failure);
        }
    }

    public List<Seed> of(String check) {
        return all.stream().filter(seed -> seed.check().equals(check)).toList();
    }
}
