package dev.attendant.localorg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.seed.Planter;
import dev.attendant.localorg.seed.Seed;
import dev.attendant.localorg.seed.Seeds;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each check accepts the sound package and names the error that a seed puts into it. */
class SeedsTest {

    private static final Seeds SEEDS = Seeds.in(Path.of("src/test/seeds"));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> shouldAcceptTheSoundPackage() {
        return Stream.of(Check.values())
                .map(check -> DynamicTest.dynamicTest(
                        check.toString(),
                        () -> assertThat(problems(check, SEEDS.clean())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> shouldNameEachSeededError() {
        return Stream.of(Check.values())
                .flatMap(check -> SEEDS.of(check.toString()).stream()
                        .map(seed -> DynamicTest.dynamicTest(
                                seed.check() + ": " + seed.wrong(), () -> shouldName(check, seed))));
    }

    private void shouldName(Check check, Seed seed) {
        Path planted = folder.resolve(seed.check()).resolve(seed.name());
        new Planter(SEEDS.clean()).plant(seed, planted);

        List<Problem> problems = problems(check, planted);

        assertThat(problems).extracting(Problem::message).anyMatch(message -> message.contains(seed.expect()));
    }

    private static List<Problem> problems(Check check, Path folder) {
        return check.problems(Deployment.read(List.of(folder.resolve("force-app"))));
    }
}
