package dev.attendant.localorg;

import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.seed.Planter;
import dev.attendant.localorg.seed.Seed;
import dev.attendant.localorg.seed.Seeds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attendant-localorg seeds}: proves that each check can fail. */
@Command(
        name = "seeds",
        mixinStandardHelpOptions = true,
        description = {
            "Puts each seeded error into a sound package and asks the check for it: one line for each.",
            "With --plant it only writes the files with the errors of one check, for a tool of its own.",
            "Exit code: 0 all caught, 1 some missed or the sound package refused, 2 bad usage."
        })
final class SeedsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Where the seeds lie: CHECK/NAME.seed, and clean/.")
    private Path folder;

    @Option(names = "--plant", paramLabel = "CHECK", description = "The check whose errors to write.")
    private @Nullable String planted;

    @Option(names = "--into", paramLabel = "FOLDER", description = "Where to write them: NAME/, expected.tsv, clean/.")
    private @Nullable Path target;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder.resolve("clean"))) {
            throw new ParameterException(spec.commandLine(), "No seeds in " + folder);
        }
        Seeds seeds = Seeds.in(folder);
        if (planted == null) {
            return run(new SeedRun(seeds));
        }
        if (target == null) {
            throw new ParameterException(spec.commandLine(), "--plant needs --into");
        }
        return plant(seeds, planted, target);
    }

    private int run(SeedRun run) {
        boolean passed = true;
        for (Check check : Check.values()) {
            List<Problem> wrong = run.clean(check);
            wrong.forEach(problem -> print(check.toString(), "clean", "REFUSED", problem.message()));
            passed &= wrong.isEmpty();
            for (SeedRun.Result result : run.run(check)) {
                Seed seed = result.seed();
                print(seed.check(), seed.name(), result.caught() ? "caught" : "MISSED", seed.wrong());
                passed &= result.caught();
            }
        }
        return passed ? 0 : 1;
    }

    private void print(String check, String name, String outcome, String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-11s %-36s %-8s %s%n", check, name, outcome, text);
        out.flush();
    }

    private static int plant(Seeds seeds, String check, Path target) {
        Planter planter = new Planter(seeds.clean());
        List<String> expected = new ArrayList<>();
        for (Seed seed : seeds.of(check)) {
            planter.plantAlone(seed, target.resolve(seed.name()));
            expected.add(String.join("\t", seed.name(), seed.expect(), seed.wrong()));
        }
        planter.copyAll(target.resolve("clean"));
        try {
            Files.write(target.resolve("expected.tsv"), expected, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write to " + target, failure);
        }
        return 0;
    }
}
