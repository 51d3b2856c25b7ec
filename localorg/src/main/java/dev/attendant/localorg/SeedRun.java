package dev.attendant.localorg;

import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.seed.Planter;
import dev.attendant.localorg.seed.Seed;
import dev.attendant.localorg.seed.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts errors into the sound package one at a time, and asks the check of each what it finds. */
record SeedRun(Seeds seeds) {

    /** How a seed fared. */
    record Result(Seed seed, boolean caught) {}

    List<Result> run(Check check) {
        return seeds.of(check.toString()).stream()
                .map(seed -> new Result(seed, isCaught(check, seed)))
                .toList();
    }

    /** What the check says of the package without any error. */
    List<Problem> clean(Check check) {
        return problems(check, seeds.clean());
    }

    private boolean isCaught(Check check, Seed seed) {
        try {
            Path folder = Files.createTempDirectory("attendant-seed");
            try {
                new Planter(seeds.clean()).plant(seed, folder);
                return problems(check, folder).stream()
                        .anyMatch(problem -> problem.message().contains(seed.expect()));
            } finally {
                Planter.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot plant " + seed.name(), failure);
        }
    }

    private static List<Problem> problems(Check check, Path folder) {
        return check.problems(Deployment.read(List.of(folder.resolve("force-app"))));
    }
}
