package dev.attendant.sidecar.insight.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.grounding.Reason;
import dev.attendant.sidecar.grounding.Source;
import dev.attendant.sidecar.grounding.Support;
import dev.attendant.sidecar.insight.evaluation.GroundingEvaluation;
import dev.attendant.sidecar.insight.evaluation.GroundingEvaluation.Judged;
import dev.attendant.sidecar.insight.evaluation.GroundingEvaluation.KindFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedClaimsTest {

    private static final Path SETS = Path.of("training/grounding");

    @TempDir
    private Path folder;

    @Test
    void shouldReadOneTextOrSeveral() throws IOException {
        Path file = file("""
                {"evidence":"One.","sentence":"Two.","label":"unsupported","kind":"number"}

                {"evidence":["One.","Two."],"sentence":"Two.","label":"supported"}
                """);

        List<PlantedClaims.Claim> claims = PlantedClaims.read(file);

        assertThat(claims)
                .containsExactly(
                        new PlantedClaims.Claim(List.of(new Source("", "One.")), "Two.", false, "number"),
                        new PlantedClaims.Claim(
                                List.of(new Source("", "One."), new Source("", "Two.")), "Two.", true, "other"));
    }

    @Test
    void shouldNameTheLineThatIsWrong() throws IOException {
        Path label = file("{\"evidence\":\"a\",\"sentence\":\"b\",\"label\":\"maybe\"}");
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "\n{\"evidence\":");

        assertThatThrownBy(() -> PlantedClaims.read(label))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1: \"label\" must be supported or unsupported, but is \"maybe\"");
        assertThatThrownBy(() -> PlantedClaims.read(broken)).hasMessageContaining("line 2");
    }

    @Test
    void shouldCountWhatIsCaughtAndBlocked() {
        List<Judged> judged = List.of(
                judged(true, Reason.AGREES), judged(true, Reason.NUMBER_DIFFERS), judged(false, Reason.NUMBER_DIFFERS));

        GroundingEvaluation.Figures figures = GroundingEvaluation.figures(judged);

        assertThat(figures.caught()).isEqualTo(1);
        assertThat(figures.blocked()).isEqualTo(0.5);
        assertThat(figures.byKind()).containsEntry("number", new KindFigures(2 / 3.0, 3));
        assertThat(figures.n()).isEqualTo(3);
    }

    @Test
    void shouldTestOnOtherEvidenceThanItTrainsOn() throws IOException {
        List<PlantedClaims.Claim> test = new ArrayList<>(PlantedClaims.read(SETS.resolve("test.jsonl")));
        test.addAll(PlantedClaims.read(SETS.resolve("heldout.jsonl")));
        Set<List<Source>> shared = new HashSet<>();
        for (String learned : List.of("train.jsonl", "dev.jsonl", "more.jsonl", "reworded.jsonl")) {
            shared.addAll(evidence(PlantedClaims.read(SETS.resolve(learned))));
        }

        shared.retainAll(evidence(test));

        assertThat(test).hasSizeGreaterThan(900);
        assertThat(shared).isEmpty();
    }

    private static Set<List<Source>> evidence(List<PlantedClaims.Claim> claims) {
        return claims.stream().map(PlantedClaims.Claim::evidence).collect(Collectors.toSet());
    }

    private static Judged judged(boolean supported, Reason reason) {
        return new Judged(
                new PlantedClaims.Claim(List.of(), "a", supported, "number"), new Support(reason, 0.5, List.of()));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("claims.jsonl"), text);
    }
}
