package dev.attendant.localorg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attendant.localorg.seed.Planter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command line says and how it ends. */
class CommandsTest {

    private static final String SEEDS = "src/test/seeds";
    private static final String CLEAN = SEEDS + "/clean/force-app";
    private static final String CLASS = "force-app/main/conversation/classes/ConversationSelector.cls";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldAcceptASoundPackage() {
        int code = run("deploy", CLEAN, "--check", "metadata,references,soql");

        assertThat(code).isZero();
        assertThat(out.toString()).matches("Accepted: \\d+ components, 0 problems, 0 warnings\n");
    }

    @Test
    void shouldSayWhereAProblemIs() throws Exception {
        breakQuery();

        int code = run("deploy", folder.resolve("force-app").toString(), "--check", "soql");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains(folder.resolve(CLASS) + ":5:30  No such column 'Stage__c' on entity 'Conversation__c'")
                .contains("Refused: ")
                .contains(" 1 problems, 0 warnings");
    }

    @Test
    void shouldSayTheSameAsJson() throws Exception {
        breakQuery();

        run("deploy", folder.resolve("force-app").toString(), "--check", "soql", "--json");

        JsonNode report = new JsonMapper().readTree(out.toString());
        assertThat(report.get("accepted").asBoolean()).isFalse();
        assertThat(report.at("/problems/0/line").asInt()).isEqualTo(5);
        assertThat(report.at("/problems/0/severity").asText()).isEqualTo("error");
        assertThat(report.at("/problems/0/check").asText()).isEqualTo("soql");
    }

    @Test
    void shouldAcceptWarnings() throws Exception {
        new Planter(Path.of(SEEDS, "clean")).copyAll(folder);
        replace("force-app/main/conversation/applications/Attendant.app-meta.xml", "standard-Case", "standard-Tickets");

        int code = run("deploy", folder.resolve("force-app").toString(), "--check", "references");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("Warning: In field: tabs").contains("0 problems, 1 warnings");
    }

    @Test
    void shouldRefuseBadUsage() {
        assertThat(run("deploy")).isEqualTo(2);
        assertThat(run("deploy", "nowhere")).isEqualTo(2);
        assertThat(run("deploy", CLEAN, "--check", "spelling")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("No such folder: nowhere").contains("Missing required subcommand");
    }

    @Test
    void shouldExplainItself() {
        assertThat(run("deploy", "--help")).isZero();
        assertThat(out.toString()).contains("metadata, references, soql, types").contains("Exit code");
    }

    @Test
    void shouldPlantTheErrorsOfAnotherTool() throws Exception {
        int code = run("seeds", SEEDS, "--plant", "flows", "--into", folder.toString());

        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("expected.tsv"))).contains("fault-path\tMissingFaultPath");
        assertThat(folder.resolve("fault-path/force-app/main/conversation/flows/Notify_Agent.flow-meta.xml"))
                .exists();
        assertThat(folder.resolve("clean/force-app")).isDirectory();
    }

    @Test
    void shouldTellHowEachSeedFared() throws Exception {
        Path seeds = folder.resolve("seeds");
        new Planter(Path.of(SEEDS, "clean")).copyAll(seeds.resolve("clean"));
        Files.createDirectories(seeds.resolve("soql"));
        Files.copy(Path.of(SEEDS, "soql/unknown-field.seed"), seeds.resolve("soql/unknown-field.seed"));
        Files.writeString(
                seeds.resolve("soql/harmless.seed"),
                "# Nothing\nfile: " + CLASS + "\nappend: // end\nexpect: No such\n");

        int code = run("seeds", seeds.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).containsPattern("unknown-field +caught").containsPattern("harmless +MISSED");
    }

    @Test
    void shouldRefuseAFolderWithoutSeeds() {
        assertThat(run("seeds", folder.toString())).isEqualTo(2);
        assertThat(run("seeds", SEEDS, "--plant", "flows")).isEqualTo(2);
    }

    private void breakQuery() throws Exception {
        new Planter(Path.of(SEEDS, "clean")).copyAll(folder);
        replace(CLASS, "Name, Status__c", "Name, Stage__c");
    }

    private void replace(String file, String text, String replacement) throws Exception {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(text, replacement));
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
