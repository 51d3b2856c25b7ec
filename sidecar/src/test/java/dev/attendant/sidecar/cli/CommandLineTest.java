package dev.attendant.sidecar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attendant.sidecar.Folders;
import dev.attendant.sidecar.SampleSidecar;
import dev.attendant.sidecar.Sidecar;
import dev.attendant.sidecar.SidecarProcess;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentEntry;
import dev.attendant.sidecar.cli.knowledge.Ingestion;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands as a person types them, against the whole service. */
class CommandLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUESTION = "Is there a minimum order value?";

    @TempDir
    private Path folder;

    /** How a command ended and what it printed. */
    private record Run(int code, String out, String err) {
        JsonNode json() throws IOException {
            return JSON.readTree(out);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "ask",
                "chat",
                "ingest",
                "knowledge",
                "knowledge snapshots",
                "knowledge show",
                "knowledge take",
                "knowledge drafts",
                "knowledge publish",
                "knowledge rollback",
                "knowledge relations",
                "knowledge calibrate",
                "knowledge gaps",
                "knowledge report",
                "costs",
                "replay",
                "search",
                "simulate",
                "evaluate",
                "evaluate retrieval",
                "evaluate answers",
                "evaluate pii",
                "evaluate bias",
                "evaluate grounding",
                "evaluate reading",
                "understand",
                "models",
                "models publish",
                "models list",
                "models activate",
                "models rollback",
                "train",
                "token"
            })
    void shouldExplainEveryCommand(String command) {
        Run run = run((command + " --help").strip().split(" ", -1));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: attendant" + (command.isEmpty() ? "" : " " + command));
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "serve --version",
                "ask --version",
                "chat --version",
                "ingest --version",
                "replay --version",
                "search --version",
                "evaluate --version",
                "evaluate retrieval --version",
                "evaluate answers --version",
                "evaluate pii --version",
                "evaluate bias --version",
                "evaluate grounding --version",
                "evaluate reading --version",
                "understand --version",
                "models --version",
                "models publish --version",
                "models list --version",
                "models activate --version",
                "models rollback --version",
                "train --version",
                "token --version"
            })
    void shouldTellTheVersion(String command) {
        Run run = run(command.split(" ", -1));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("attendant ");
    }

    @Test
    void shouldTellWhatIsWrongWithItsUse() {
        requireWrongUse("which command?");
        requireWrongUse("anser", "anser");
        requireWrongUse("MESSAGE", "ask");
        requireWrongUse("--jsn", "ask", "--jsn", "hello");
        requireWrongUse("TURN_ID", "replay");
        requireWrongUse("evaluate what?", "evaluate");
        requireWrongUse("models what?", "models");
        requireWrongUse("(N)", "models", "activate", "newest");
        requireWrongUse("knowledge what?", "knowledge");
        requireWrongUse("--change", "simulate", "--questions", "questions.txt");
        requireWrongUse(
                "there is no file or folder",
                "simulate",
                "--change",
                folder.resolve("nowhere").toString(),
                "--questions",
                "questions.txt");
        requireWrongUse("(N)", "knowledge", "publish", "newest");
        requireWrongUse("--documents", "evaluate", "retrieval");
        requireWrongUse(
                "must be lucene or postgres", "evaluate", "retrieval", "--questions", "q", "--full-text", "solr");
        requireWrongUse("--test", "evaluate", "pii");
        requireWrongUse("--test", "evaluate", "grounding");
        requireWrongUse("--out", "train", "shipped");
        requireWrongUse(
                "there is no file or folder",
                "ingest",
                folder.resolve("nowhere").toString());
        requireWrongUse("'--limit'", "search", "--limit", "many", "delivery");
    }

    @Test
    void shouldAnswerAndSayWhy() {
        Run run = speaking("ask", QUESTION);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("There is no minimum order value.")
                .contains("[answered, confidence", "evidence: \"", "orders/place-an-order.md", "retrieve", "scores: ");
    }

    @Test
    void shouldAnswerInBrief() {
        assertThat(speaking("ask", "--brief", "Is there", "a minimum", "order value?")
                        .out())
                .contains("evidence: \"")
                .doesNotContain("scores: ");
    }

    @Test
    void shouldAnswerInJson() throws IOException {
        JsonNode asked = speaking("ask", "--json", QUESTION).json();

        assertThat(asked.at("/turn/outcome").asText()).isEqualTo("answered");
        assertThat(asked.at("/turn/evidence")).isNotEmpty();
        assertThat(asked.at("/trace/stages")).isNotEmpty();
    }

    @Test
    void shouldAnswerARecordedTurnAgain() throws IOException {
        String turn =
                speaking("ask", "--json", QUESTION).json().at("/turn/turnId").asText();

        Run run = speaking("replay", turn);
        JsonNode json = speaking("replay", "--json", turn).json();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("The same came out.", "There is no minimum order value.");
        assertThat(json.get("same").asBoolean()).isTrue();
        assertThat(json.get("recorded").get("evidence"))
                .isEqualTo(json.get("replayed").get("evidence"));
        assertThat(speaking("replay", "01980a3c-ffff-7000-8000-000000000000").err())
                .contains("There is no such turn.");
    }

    @Test
    void shouldFindPassages() throws IOException {
        assertThat(speaking("search", "--limit", "3", "minimum", "order").out()).contains("Placing an order");
        assertThat(speaking("search", "--limit", "3", "--json", "minimum order").json())
                .hasSize(3);
    }

    @Test
    void shouldTellWhatTheSidecarRefuses() {
        Run run = speaking("search", "--limit", "51", "minimum order");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("The request is not valid").doesNotContain("\tat ");
    }

    @Test
    void shouldTellThatNoSidecarIsThere() throws IOException {
        Run run = run("ask", "--url", "http://127.0.0.1:" + closedPort(), "--data", folder.toString(), QUESTION);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("cannot be reached");
    }

    @Test
    void shouldPublishAModelThenUseItThenRollItBack() throws IOException {
        // given
        String model = model().toString();

        // then
        JsonNode published = speaking("models", "publish", "--json", model).json();
        assertThat(published.get("version").asInt()).isEqualTo(1);
        assertThat(published.get("labels").asInt()).isEqualTo(2);
        assertThat(speaking("models", "list").out()).contains("* 0  the shipped model", "  1  2 intents");
        assertThat(speaking("models", "activate", "--json", "1")
                        .json()
                        .get("active")
                        .asInt())
                .isEqualTo(1);
        assertThat(speaking("ask", "--json", QUESTION)
                        .json()
                        .at("/trace/intentModel")
                        .asInt())
                .isEqualTo(1);
        assertThat(speaking("models", "rollback").out()).contains("* 0  the shipped model");
        assertThat(speaking("ask", "--json", QUESTION)
                        .json()
                        .at("/trace/intentModel")
                        .asInt())
                .isZero();
        assertThat(speaking("models", "rollback").err()).contains("No activation is left to undo.");
        assertThat(speaking("models", "activate", "7").err()).contains("There is no version 7.");
    }

    @Test
    void shouldTellThatAFolderHoldsNoModel() {
        Run run = speaking("models", "publish", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("there is no file", "model.json", "attendant train intents");
    }

    @Test
    void shouldMirrorAFolder() throws IOException {
        // given
        Path articles = Files.createDirectory(folder.resolve("mirror-test"));
        Files.writeString(articles.resolve("hats.md"), "# Hats\n\nHats have brims.\n");
        Files.writeString(articles.resolve("caps.md"), "# Caps\n\nCaps have visors.\n");

        // then
        requireSummary("2 new, 0 changed, 0 unchanged, 0 removed, 0 skipped; 2 passages", articles);
        requireSummary("0 new, 0 changed, 2 unchanged, 0 removed, 0 skipped; 2 passages", articles);

        // when
        Files.writeString(articles.resolve("hats.md"), "# Hats\n\nHats have broad brims.\n");
        Files.delete(articles.resolve("caps.md"));

        // then
        requireSummary("0 new, 1 changed, 0 unchanged, 1 removed, 0 skipped; 1 passages", articles);
        assertThat(locations("mirror-test")).containsExactly("hats.md");
        remove("mirror-test");
    }

    @Test
    void shouldShowHowArticlesHangTogether() throws IOException {
        // given
        Path articles = Files.createDirectory(folder.resolve("related-test"));
        Files.writeString(articles.resolve("hats.md"), "---\nreplaced_by: caps\n---\n\n# Hats\n\nHats have brims.\n");
        Files.writeString(articles.resolve("caps.md"), "---\nproducts: Visor\n---\n\n# Caps\n\nCaps have visors.\n");
        speaking("ingest", articles.toString());

        // then
        assertThat(speaking("knowledge", "relations").out())
                .contains("article related-test~hats.md  replaced_by  article related-test~caps.md");
        assertThat(speaking("knowledge", "relations", "related-test~hats.md").out())
                .contains("1  article related-test~caps.md", "2  product visor")
                .contains("related-test~caps.md applies_to visor");
        assertThat(speaking("knowledge", "relations", "related-test~hats.md", "--json")
                        .json()
                        .at("/related/1/hops")
                        .asInt())
                .isEqualTo(2);
        remove("related-test");
        assertThat(speaking("knowledge", "relations", "related-test~hats.md").err())
                .contains("There is no such document.");
    }

    @Test
    void shouldFitItsConfidenceToThePublishedArticlesThenGoBack() throws IOException {
        // given
        Path questions = Files.writeString(folder.resolve("labelled.jsonl"), labelled("orders/place-an-order.md"));
        Path unknown = Files.writeString(folder.resolve("unknown.jsonl"), labelled("gone.md"));

        // when
        JsonNode outcome = speaking("knowledge", "calibrate", "--questions", questions.toString(), "--json")
                .json();

        // then
        assertThat(outcome.get("answerable").asInt()).isEqualTo(40);
        assertThat(outcome.get("unanswerable").asInt()).isEqualTo(40);
        assertThat(outcome.at("/aurocAfter").asDouble()).isBetween(0.5, 1.0);
        assertThat(speaking("knowledge", "calibrate").out())
                .contains(outcome.get("kept").asBoolean() ? "fitted" : "ship");
        assertThat(speaking("knowledge", "calibrate", "--reset").out()).contains("that ship");
        assertThat(speaking("knowledge", "calibrate", "--questions", unknown.toString())
                        .err())
                .contains("names gone.md, which is not published");
        assertThat(speaking("knowledge", "calibrate", "--reset", "--questions", unknown.toString())
                        .err())
                .contains("either --questions or --reset");
    }

    private static String labelled(String article) {
        String there = "{\"id\": \"a\", \"text\": \"Is there a minimum order value?\", \"kind\": \"answerable\","
                + " \"gold\": [{\"doc\": \"" + article + "\"}]}\n";
        String missing = "{\"id\": \"u\", \"text\": \"Do you repair clocks?\", \"kind\": \"unanswerable\"}\n";
        return (there + missing).repeat(40);
    }

    @Test
    void shouldPublishDraftsThenRollThemBack() throws IOException {
        // given
        Path articles = Files.createDirectory(folder.resolve("draft-test"));
        Files.writeString(articles.resolve("hats.md"), "# Hats\n\nHats have brims.\n");
        Files.writeString(articles.resolve("caps.md"), "# Caps\n\nCaps have visors.\n");
        speaking("ingest", articles.toString());
        int before = speaking("knowledge", "snapshots", "--json")
                .json()
                .get("published")
                .asInt();
        Files.writeString(articles.resolve("hats.md"), "# Hats\n\nHats have broad brims.\n");
        Files.delete(articles.resolve("caps.md"));

        // when
        Run drafted = speaking("ingest", "--draft", articles.toString());

        // then
        assertThat(drafted.out()).contains("0 new, 1 changed, 0 unchanged, 1 removed");
        assertThat(speaking("ingest", "--draft", articles.toString()).out()).contains("1 unchanged, 0 removed");
        assertThat(locations("draft-test")).containsExactlyInAnyOrder("hats.md", "caps.md");
        assertThat(speaking("knowledge", "drafts").out()).contains("+ draft-test~hats.md", "- draft-test~caps.md");

        // when
        JsonNode published =
                speaking("knowledge", "publish", "--note", "brims", "--json").json();

        // then
        assertThat(published.get("number").asInt()).isGreaterThan(before);
        assertThat(published.get("note").asText()).isEqualTo("brims");
        assertThat(published.get("changed").asInt()).isEqualTo(1);
        assertThat(published.get("removed").asInt()).isEqualTo(1);
        assertThat(locations("draft-test")).containsExactly("hats.md");
        assertThat(speaking("search", "hats brims").out()).contains("broad brims");
        assertThat(speaking("knowledge", "show", published.get("number").asText())
                        .out())
                .contains("changed  draft-test~hats.md", "removed  draft-test~caps.md");

        // when
        Run back = speaking("knowledge", "rollback");

        // then
        assertThat(back.out()).contains("* " + before + "  ").contains("brims");
        assertThat(locations("draft-test")).containsExactlyInAnyOrder("hats.md", "caps.md");
        assertThat(speaking("search", "hats brims").out()).doesNotContain("broad brims");
        assertThat(speaking("knowledge", "publish", published.get("number").asText(), "--json")
                        .json()
                        .get("published")
                        .asInt())
                .isEqualTo(published.get("number").asInt());
        assertThat(locations("draft-test")).containsExactly("hats.md");
        remove("draft-test");
        String after = published.get("number").asText();
        Run asked = speaking("ask", "--snapshot", after, "--json", "Do hats have broad brims?");
        assertThat(asked.json().at("/turn/snapshot").asText()).isEqualTo(after);
        assertThat(asked.json().at("/turn/reply").asText()).contains("Hats have broad brims.");
        assertThat(speaking("ask", "Do hats have broad brims?").out()).doesNotContain("Hats have broad brims.");
        assertThat(speaking("ask", "--snapshot", "99999", "Do hats have broad brims?")
                        .err())
                .contains("There is no such snapshot.");
        assertThat(speaking("knowledge", "publish", "99999").err()).contains("There is no such snapshot.");
    }

    @Test
    void shouldShowWhatCustomersAskedInVain() throws IOException {
        // given
        speaking("ask", QUESTION);

        // when
        JsonNode gaps = speaking("knowledge", "gaps", "--days", "1", "--json").json();

        // then
        assertThat(gaps.get("from").asText()).isLessThan(gaps.get("until").asText());
        assertThat(gaps.get("gaps").findValuesAsText("name")).doesNotContain(QUESTION);
        assertThat(speaking("knowledge", "gaps").out()).contains("were not answered from", "gaps that customers");
        assertThat(speaking("knowledge", "gaps", "--days", "0").err()).contains("must lie between 1 and 365");
    }

    @Test
    void shouldSkipAFileThatCannotBeReadAndTellSo() throws IOException {
        // given
        Path articles = Files.createDirectory(folder.resolve("broken-test"));
        Files.writeString(articles.resolve("hats.md"), "# Hats\n\nHats have brims.\n");
        Files.write(articles.resolve("binary.md"), new byte[] {0, 1, 2});
        Files.writeString(articles.resolve("empty.html"), "<p></p>");

        // when
        Run run = speaking("ingest", articles.toString());
        Run inJson = speaking("ingest", "--json", articles.toString());

        // then
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("skipped binary.md: ", "skipped empty.html: ", "1 new", "2 skipped");
        assertThat(inJson.code()).isEqualTo(1);
        assertThat(inJson.json().get("unchanged").asInt()).isEqualTo(1);
        assertThat(inJson.json().get("failed").asInt()).isEqualTo(2);
        assertThat(inJson.json().get("skipped").findValuesAsText("place")).contains("binary.md", "empty.html");
        remove("broken-test");
    }

    @Test
    void shouldTakeInFilesOfEveryKind() throws IOException {
        // given
        Path articles = Files.createDirectory(folder.resolve("kinds-test"));
        Files.writeString(
                articles.resolve("faq.csv"), "question,answer,locale\nDo hats fit?,Hats fit well.,en\n,No.,\n");
        Files.writeString(
                articles.resolve("faq.json"), "[{\"title\": \"Do caps fit?\", \"body\": \"<p>Caps fit.</p>\"}]");
        Files.write(
                articles.resolve("latin.md"),
                "# Caf\u00e9\n\nD\u00e9j\u00e0 vu.".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(articles.resolve("copy.txt"), "Hats have brims.");
        Files.writeString(articles.resolve("original.txt"), "Hats have brims.");

        // when
        Run run = speaking("ingest", articles.toString());
        JsonNode again = speaking("ingest", "--json", articles.toString()).json();

        // then
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "skipped faq.csv, row 2: the question (question) is empty",
                        "left out original.txt: it says what copy.txt says",
                        "decoded latin.md as windows-1252, which is a guess",
                        "4 new, 0 changed, 0 unchanged, 0 removed, 1 skipped");
        assertThat(run.err()).contains("4/4");
        assertThat(again.get("unchanged").asInt()).isEqualTo(4);
        assertThat(again.at("/duplicates/0/original").asText()).isEqualTo("copy.txt");
        assertThat(again.at("/encodings/0/charset").asText()).isEqualTo("windows-1252");
        assertThat(locations("kinds-test"))
                .containsExactlyInAnyOrder("copy.txt", "faq.csv#do-hats-fit", "faq.json#do-caps-fit", "latin.md");
        remove("kinds-test");
    }

    @Test
    void shouldKeepWhatAFileSaidBeforeItBroke() throws IOException {
        // given
        Path articles = Files.createDirectory(folder.resolve("slip-test"));
        Path table = Files.writeString(articles.resolve("faq.csv"), "question,answer\nDo hats fit?,Hats fit well.\n");
        Files.writeString(articles.resolve("hats.md"), "# Hats\n\nHats have brims.\n");
        speaking("ingest", articles.toString());

        // when
        Files.writeString(table, "quest,ans\nDo hats fit?,Hats fit well.\n");
        Run run = speaking("ingest", articles.toString());

        // then
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("found: quest, ans", "1 unchanged, 0 removed, 1 skipped");
        assertThat(locations("slip-test")).containsExactlyInAnyOrder("faq.csv#do-hats-fit", "hats.md");
        remove("slip-test");
    }

    @Test
    void shouldGoOnWhereAnInterruptedRunStopped() throws Exception {
        // given
        Path articles = Files.createDirectory(folder.resolve("resume-test"));
        for (int number = 0; number < 10; number++) {
            Files.writeString(articles.resolve("hat-" + number + ".md"), "Hat number " + number + " has a brim.\n");
        }
        Thread ingesting = Thread.currentThread();
        PrintWriter interrupting = new PrintWriter(new StringWriter()) {
            @Override
            public void flush() {
                ingesting.interrupt();
            }
        };

        // when
        try (SidecarClient client = SampleSidecar.running().client()) {
            Ingestion ingestion = new Ingestion(client, new Progress(interrupting));
            assertThatThrownBy(() -> ingestion.mirror(articles, "resume-test"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("go on where it stopped");
        }
        boolean interrupted = Thread.interrupted();
        int there = locations("resume-test").size();
        JsonNode resumed = speaking("ingest", "--json", articles.toString()).json();

        // then
        assertThat(interrupted).isTrue();
        assertThat(there).isBetween(1, 9);
        // The server may still have taken in the article that was on its way.
        int unchanged = resumed.get("unchanged").asInt();
        assertThat(unchanged).isBetween(there, there + 1);
        assertThat(resumed.get("created").asInt()).isEqualTo(10 - unchanged);
        remove("resume-test");
    }

    @Test
    void shouldTellThatAFolderHoldsNoArticles() {
        Run run = speaking("ingest", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("there is no Markdown, HTML, text, DOCX, PDF, CSV, TSV or JSON file in " + folder);
    }

    @Test
    void shouldChat() {
        Run run = typing("Hello\n/why\n\n/new\n" + QUESTION + "\n/quit\nnever read\n", "chat");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("[acknowledged, ", "greeting", "[answered, confidence", "evidence: \"")
                .doesNotContain("> ! ");
    }

    @Test
    void shouldEndAChatWithItsInput() {
        Run run = typing("/why\n", "chat");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("There was no turn yet.");
    }

    @Test
    void shouldMakeATokenThatTheApiTakes() throws IOException {
        // given
        Run token = run("token", "--minutes", "5", "--data", data());
        Path file = Files.writeString(folder.resolve("token"), token.out());

        // when
        Run first = run("search", "--token-file", file.toString(), "--url", url(), "--json", "delivery");
        Run second = run("search", "--token-file", file.toString(), "--url", url(), "--json", "delivery");

        // then
        assertThat(first.code()).isZero();
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err()).contains("The caller is not known");
    }

    @Test
    void shouldMakeATokenForManyRequests() throws IOException {
        // given
        Path file = Files.writeString(
                folder.resolve("token"),
                run("token", "--reusable", "--data", data()).out());

        // then
        assertThat(run("ask", "--token-file", file.toString(), "--url", url(), QUESTION)
                        .code())
                .isZero();
    }

    @Test
    void shouldTellThatThereIsNoTokenFile() {
        Run run = run(
                "ask", "--url", url(), "--token-file", folder.resolve("nothing").toString(), QUESTION);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("token file cannot be read");
    }

    @Test
    void shouldMeasureAWholeHelpCentreByRealTurns() throws IOException {
        // given
        Path articles = Files.createDirectory(folder.resolve("whole-test"));
        Files.writeString(articles.resolve("hats.md"), "# Washing hats\n\nWash a straw hat by hand in cold water.\n");
        Files.writeString(
                articles.resolve("caps.md"), "# Returning caps\n\nCaps can be returned within thirty days.\n");
        Path questions = Files.writeString(folder.resolve("whole.jsonl"), """
                {"id":"1","text":"How do I wash a straw hat?","kind":"answerable",\
                "gold":[{"doc":"hats.md","quote":"Wash a straw hat by hand in cold water."}]}
                {"id":"2","text":"What is the capital of Peru?","kind":"unanswerable","gold":[]}
                {"id":"3","turns":["How do I wash a straw hat?","Can caps be returned?"],"kind":"followup",\
                "gold":[{"doc":"caps.md","quote":"Caps can be returned within thirty days."}]}
                """);
        Path report = folder.resolve("whole.html");

        // when
        JsonNode figures = starting(
                        "evaluate",
                        "answers",
                        "--json",
                        "--knowledge",
                        articles.toString(),
                        "--questions",
                        questions.toString(),
                        "--report",
                        report.toString())
                .json();

        // then
        assertThat(figures.get("n").asInt()).isEqualTo(3);
        assertThat(figures.get("correct").asDouble()).isEqualTo(1);
        assertThat(figures.get("quoteHit").asDouble()).isEqualTo(1);
        assertThat(figures.get("wrong").asDouble()).isZero();
        assertThat(figures.get("answeredUnanswerable").asDouble()).isZero();
        assertThat(figures.get("p50Millis").asDouble()).isPositive();
        assertThat(report).content().startsWith("<!doctype html>").contains("correct");
    }

    @Test
    void shouldTellWhatAChangeOfAFolderWouldDo() throws IOException {
        // given
        Path articles = Files.createDirectory(folder.resolve("base-test"));
        Files.writeString(articles.resolve("hats.md"), "# Washing hats\n\nWash a straw hat by hand in cold water.\n");
        Files.writeString(
                articles.resolve("caps.md"), "# Returning caps\n\nCaps can be returned within thirty days.\n");
        Path change = Files.createDirectory(folder.resolve("change-test"));
        Files.writeString(
                change.resolve("hats.md"), "# Washing hats\n\nWash a straw hat in the machine at 30 degrees.\n");
        Files.writeString(
                change.resolve("wifi.md"),
                "# Lobby wifi\n\nThe wifi password of the lobby is printed on the receipt.\n");
        Path questions = Files.writeString(folder.resolve("simulated.txt"), """
                How do I wash a straw hat?
                Can caps be returned?
                What is the wifi password of the lobby?
                """);
        Path report = folder.resolve("simulated.html");

        // when
        JsonNode simulated = starting(
                        "simulate",
                        "--json",
                        "--base",
                        articles.toString(),
                        "--change",
                        change.toString(),
                        "--questions",
                        questions.toString(),
                        "--report",
                        report.toString())
                .json();

        // then
        assertThat(simulated.get("n").asInt()).isEqualTo(3);
        assertThat(simulated.at("/stays/count").asInt()).isEqualTo(1);
        assertThat(simulated.at("/stays/low").asDouble()).isBetween(0.0, 1.0 / 3);
        assertThat(simulated.at("/flips/count").asInt()).isEqualTo(1);
        assertThat(simulated.at("/appears/count").asInt()).isEqualTo(1);
        assertThat(simulated.at("/breaks/count").asInt()).isZero();
        assertThat(simulated.at("/changes/0/effect").asText()).isEqualTo("flips");
        assertThat(simulated.at("/changes/0/after/evidence/0/article").asText()).isEqualTo("hats.md");
        assertThat(simulated.at("/changes/1/id").asText()).isEqualTo("3");
        assertThat(report).content().startsWith("<!doctype html>").contains("30 degrees");
    }

    @Test
    void shouldTellWhatAChangeOfThePublishedArticlesWouldDo() throws IOException {
        // given
        Path change = Files.createDirectories(folder.resolve("published-test/orders"));
        Files.writeString(
                change.resolve("place-an-order.md"),
                "# Placing an order\n\nThe minimum order value is thirty euros for every order.\n");
        Path questions = Files.writeString(
                folder.resolve("published.jsonl"), "{\"id\": \"minimum\", \"text\": \"" + QUESTION + "\"}\n");
        List<String> before = locations("helpcenter");

        // when
        Run run = starting(
                "simulate",
                "--url",
                url(),
                "--data",
                data(),
                "--change",
                change.getParent().toString(),
                "--questions",
                questions.toString());

        // then
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "1 questions", "flip        1  100.0 %  (20.7 to 100.0 %)", "There is no minimum order value.")
                .contains("The minimum order value is thirty euros for every order.");
        assertThat(run.err()).contains("1/1");
        assertThat(locations("helpcenter")).isEqualTo(before);
        assertThat(speaking("ask", QUESTION).out()).startsWith("There is no minimum order value.");
    }

    @Test
    void shouldMeasureRetrieval() throws IOException {
        JsonNode figures = evaluate("retrieval");

        assertThat(figures.get("n").asInt()).isEqualTo(2);
        for (String fraction : List.of("recallAt1", "recallAt5", "recallAt10", "mrrAt10", "ndcgAt10")) {
            assertThat(figures.get(fraction).asDouble()).as(fraction).isBetween(0.0, 1.0);
        }
        assertThat(figures.get("recallAt10").asDouble()).isEqualTo(1);
        assertThat(figures.get("p50Millis").asDouble()).isPositive();
        assertThat(figures.get("p99Millis").asDouble())
                .isGreaterThanOrEqualTo(figures.get("p50Millis").asDouble());
    }

    @Test
    void shouldMeasureAnswers() throws IOException {
        JsonNode figures = evaluate("answers");

        assertThat(figures.get("n").asInt()).isEqualTo(2);
        for (String fraction : List.of("spanAt1", "spanAt3", "tokenF1", "abstentionAuroc")) {
            assertThat(figures.get(fraction).asDouble()).as(fraction).isBetween(0.0, 1.0);
        }
    }

    @Test
    void shouldNameTheLineOfABrokenQuestion() throws IOException {
        // given
        Path documents = documents();
        Path questions = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\": \"q1\"}\n");

        // when
        Run run =
                run("evaluate", "retrieval", "--documents", documents.toString(), "--questions", questions.toString());

        // then
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("broken.jsonl, line 1: \"text\" is missing");
    }

    @Test
    void shouldTrain() throws IOException {
        // given
        Path utterances = Files.createDirectory(folder.resolve("utterances"));
        Files.writeString(
                utterances.resolve("intents.tsv"), "hello\tgreeting\nhi there\tgreeting\nthank you\tthanks\n");
        Files.writeString(utterances.resolve("emotions.tsv"), "I am furious\tanger\nhow nice\tjoy\n");
        Files.writeString(utterances.resolve("out-of-scope.tsv"), "tell me a joke\n");
        Files.writeString(utterances.resolve("unclear.tsv"), "it does not work\nI have a question\n");
        Path samples = Files.createDirectory(folder.resolve("samples"));
        Path articles = Files.createDirectory(samples.resolve("helpcenter"));
        Files.writeString(articles.resolve("hats.md"), "# Hats\n\nHats have brims.\n");
        Files.writeString(articles.resolve("caps.md"), "# Caps\n\nCaps have visors.\n");
        Files.writeString(samples.resolve("questions.jsonl"), """
                {"id": "1", "text": "Do hats have brims?", "kind": "answerable", "gold": [{"doc": "hats.md"}], "split": "dev"}
                {"id": "2", "text": "Who won the cup?", "kind": "unanswerable", "topic": "offtopic", "split": "dev"}
                """);
        Path passages = Files.createDirectory(utterances.resolve("reading-apart"));
        Files.writeString(passages.resolve("coats.txt"), """
                # Coats > Sleeves
                1 Coats have sleeves.
                1\tDo coats have sleeves?
                0\tWhat do coats cost?
                """);
        Path claims = Files.createDirectory(utterances.resolve("grounding"));
        Files.writeString(claims.resolve("train.jsonl"), """
                {"evidence": "Hats have brims.", "sentence": "A hat has a brim.", "label": "supported", "kind": "paraphrase"}
                {"evidence": "Hats have brims.", "sentence": "Hats have no brims.", "label": "unsupported", "kind": "negation"}
                """);
        Files.writeString(claims.resolve("dev.jsonl"), """
                {"evidence": "Caps have visors.", "sentence": "A cap has a visor.", "label": "supported", "kind": "paraphrase"}
                {"evidence": "Caps have visors.", "sentence": "Caps have no visors.", "label": "unsupported", "kind": "negation"}
                """);
        Files.writeString(claims.resolve("more.jsonl"), """
                {"evidence": "Coats have sleeves.", "sentence": "A coat has sleeves.", "label": "supported", "kind": "paraphrase"}
                {"evidence": "Coats have sleeves.", "sentence": "Coats have no sleeves.", "label": "unsupported", "kind": "negation"}
                """);
        Files.writeString(claims.resolve("reworded.jsonl"), """
                {"evidence": "Gloves have fingers.", "sentence": "A glove has fingers.", "label": "supported", "kind": "paraphrase"}
                {"evidence": "Gloves have fingers.", "sentence": "Gloves have no fingers.", "label": "unsupported", "kind": "negation"}
                """);
        Path out = folder.resolve("weights");

        // when
        Run run = run(
                "train",
                "shipped",
                "--utterances",
                utterances.toString(),
                "--samples",
                samples.toString(),
                "--out",
                out + "");

        // then
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("intents.bin: 4 labels", "emotions.bin: 2 labels", "answerability.properties");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "intents.bin", "topics.bin", "emotions.bin", "answerability.properties", "grounding.trees");
        }
    }

    @Test
    void shouldStartASidecarOfItsOwnWhereNoneRuns() throws IOException {
        // given
        Path data = Folders.data();
        Path articles = Files.createDirectory(folder.resolve("own"));
        Files.writeString(articles.resolve("hats.md"), "# Hats\n\nHats have brims.\n");
        int port = closedPort();

        // when
        SidecarProcess.Ended ingested = SidecarProcess.run(data, port, "ingest", articles.toString());
        SidecarProcess.Ended only =
                SidecarProcess.run(data, port, "ingest", "--only", "--collection", "other", articles.toString());
        Folders.delete(data);

        // then
        assertThat(ingested.code()).as(ingested.output()).isZero();
        assertThat(ingested.output()).contains("1 new, 0 changed, 0 unchanged, 0 removed");
        assertThat(only.output()).contains("1 new, 0 changed, 0 unchanged, 1 removed");
    }

    private void requireWrongUse(String message, String... arguments) {
        Run run = run(arguments);

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    private void requireSummary(String summary, Path articles) {
        Run run = speaking("ingest", articles.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith(summary + System.lineSeparator());
    }

    private JsonNode evaluate(String what) throws IOException {
        Path questions = Files.writeString(folder.resolve("questions.jsonl"), """
                {"id": "q1", "text": "Do hats have brims?", "gold": [{"doc": "hats", "s": 0, "e": 16}], "answers": ["brims"]}
                {"id": "q2", "text": "What do caps have?", "gold": [{"doc": "caps", "s": 0, "e": 17}], "answers": ["visors"]}
                {"id": "q3", "text": "Who won the cup?", "gold": [], "unanswerable": true}
                """);
        Run run = run(
                "evaluate", what, "--json", "--documents", documents().toString(), "--questions", questions.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        return run.json();
    }

    /** A folder with a model that knows two intents. */
    private Path model() throws IOException {
        Path examples = Files.writeString(folder.resolve("examples.tsv"), """
                where is my parcel\tcourier
                when does the parcel arrive\tcourier
                has my parcel been sent\tcourier
                i want my money back\tmoney
                when do i get my money\tmoney
                give me the money again\tmoney
                """);
        Path model = folder.resolve("model");
        Run run = run("train", "intents", "--train", examples.toString(), "--out", model.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return model;
    }

    private Path documents() throws IOException {
        return Files.writeString(folder.resolve("documents.jsonl"), """
                {"id": "hats", "title": "Hats", "text": "Hats have brims."}
                {"id": "caps", "title": "Caps", "text": "Caps have visors."}
                """);
    }

    private static List<String> locations(String collection) {
        try (SidecarClient client = SampleSidecar.running().client()) {
            return client.listDocuments().stream()
                    .filter(document -> document.collection().equals(collection))
                    .map(DocumentEntry::location)
                    .toList();
        }
    }

    private static void remove(String collection) {
        try (SidecarClient client = SampleSidecar.running().client()) {
            client.listDocuments().stream()
                    .filter(document -> document.collection().equals(collection))
                    .forEach(document -> client.deleteDocument(document.documentId()));
        }
    }

    private static String url() {
        return SampleSidecar.running().base().toString();
    }

    private static String data() {
        return SampleSidecar.running().data().toString();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Runs a command that speaks to the sidecar with the sample help centre. */
    private static Run speaking(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--url", url(), "--data", data()))
                .toArray(String[]::new));
    }

    private static Run typing(String input, String... arguments) {
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return speaking(arguments);
        } finally {
            System.setIn(terminal);
        }
    }

    private static Run run(String... arguments) {
        return run(
                settings -> {
                    throw new AssertionError("a sidecar was started though one runs");
                },
                arguments);
    }

    /** Runs a command that starts a sidecar of its own. */
    private static Run starting(String... arguments) {
        return run(settings -> Sidecar.start(settings, Clock.systemUTC()), arguments);
    }

    private static Run run(SidecarStarter sidecars, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = AttendantCommand.commandLine(sidecars)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int code = commands.execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
