package dev.attendant.sidecar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attendant.sidecar.SampleSidecar;
import dev.attendant.sidecar.Sidecar;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an editor types it. */
class ReportCommandTest {

    private static final SidecarStarter NONE = settings -> {
        throw new AssertionError("a sidecar was started though a folder needs none");
    };

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldReportOnAFolder() throws IOException {
        Path articles = articles();
        Path page = folder.resolve("report.html");

        int code = run(NONE, "--knowledge", articles.toString(), "--html", page.toString(), "--json");

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(code).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(report.at("/articles").asInt()).isEqualTo(3);
        assertThat(report.at("/contradictions")).hasSize(1);
        assertThat(report.at("/contradictions/0/left/location").asText()).isEqualTo("faq.md");
        assertThat(report.at("/contradictions/0/right/location").asText()).isEqualTo("returns.md");
        assertThat(report.has("asked")).isFalse();
        assertThat(report.at("/deadLinks")).hasSize(1);
        assertThat(report.at("/deadLinks/0/address").asText()).isEqualTo("gone.md");
        assertThat(report.at("/outdated/0/kind").asText()).isEqualTo("EXPIRED");
        assertThat(Files.readString(page)).contains("<mark>30 days</mark>", "<mark>60 days</mark>");
    }

    @Test
    void shouldTellProgressApartFromFindings() throws IOException {
        Path articles = articles();
        Files.write(articles.resolve("empty.md"), new byte[0]);

        int code = run(NONE, "--knowledge", articles.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).contains("contradictions: 1", "[30 days]", "links that lead nowhere: 1");
        assertThat(err.toString()).contains("reading the articles", "skipped empty.md", "3/3");
    }

    @Test
    void shouldGroupWhatWasNotAnswered() throws IOException {
        Path articles = articles();
        Files.writeString(
                articles.resolve("hours.md"),
                "# Opening hours\n\nOur shop is open from 9 to 18 on weekdays. On Saturdays it closes at 14.\n");
        Path questions = Files.writeString(folder.resolve("questions.txt"), """
                When is your shop open on weekdays?
                Do you sell horse saddles?
                Are horse saddles sold in your shop?
                """);

        int code = run(
                settings -> Sidecar.start(settings, Clock.systemUTC()),
                "--knowledge",
                articles.toString(),
                "--questions",
                questions.toString(),
                "--json");

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(code).isZero();
        assertThat(report.at("/questions").asInt()).isEqualTo(3);
        assertThat(report.at("/gaps").findValuesAsText("name")).noneMatch(name -> name.contains("open"));
    }

    @Test
    void shouldReportOnWhatIsPublished() throws IOException {
        SampleSidecar published = SampleSidecar.running();

        int code = run(
                NONE,
                "--url",
                published.base().toString(),
                "--data",
                published.data().toString(),
                "--json");

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(code).isZero();
        assertThat(report.at("/articles").asInt()).isGreaterThan(60);
        assertThat(report.at("/contradictions").size()).isGreaterThan(5);
        assertThat(report.at("/asked/gaps").isArray()).isTrue();
        assertThat(report.at("/asked/cut").asBoolean()).isFalse();
    }

    @Test
    void shouldSayWhatIsWrongWithBadInput() throws IOException {
        Path nothing = Files.createDirectory(folder.resolve("nothing"));

        assertThat(run(NONE, "--knowledge", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(run(NONE, "--knowledge", articles().toString(), "--months", "0"))
                .isEqualTo(2);
        assertThat(run(NONE, "--knowledge", nothing.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("nowhere", "--months", "there is no Markdown")
                .doesNotContain("\tat ");
    }

    private Path articles() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("returns.md"),
                "# Returns\n\nYou can return an unused parcel within 60 days. See [more](gone.md).\n");
        Files.writeString(
                articles.resolve("faq.md"),
                "# Questions about returns\n\nYou can return an unused parcel within 30 days.\n");
        Files.writeString(
                articles.resolve("sale.md"),
                "---\nexpires: 2020-01-31\n---\n# Winter sale\n\nAll hats are cheaper in the sale.\n");
        return articles;
    }

    private int run(SidecarStarter sidecars, String... arguments) {
        String[] command = Stream.concat(Stream.of("knowledge", "report"), Stream.of(arguments))
                .toArray(String[]::new);
        return AttendantCommand.commandLine(sidecars)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command);
    }
}
