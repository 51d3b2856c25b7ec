package dev.attendant.sidecar.knowledge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.csv.CsvRows;
import dev.attendant.sidecar.adapter.icu.IcuTextDecoder;
import dev.attendant.sidecar.adapter.json.JsonRows;
import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReaderTest {

    private final FileReader reader =
            new FileReader(new IcuTextDecoder(), Map.of("csv", new CsvRows(), "json", new JsonRows()), Map.of());

    @TempDir
    private Path folder;

    @Test
    void shouldMakeADocumentOfEveryRow() throws IOException {
        // given
        String table = """
                Question;Answer (HTML);Locale;Product line
                Do hats fit?;<p>Yes.</p>;en;Hats
                Do caps fit?;No.;;
                """;

        // when
        FileReading reading = read("faq.csv", table);

        // then
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents())
                .extracting(DocumentSource::title)
                .containsExactly("Do hats fit?", "Do caps fit?");
        assertThat(reading.documents())
                .extracting(DocumentSource::format)
                .containsExactly(DocumentFormat.HTML, DocumentFormat.TEXT);
        assertThat(reading.documents())
                .extracting(DocumentSource::location)
                .containsExactly("faq.csv#do-hats-fit", "faq.csv#do-caps-fit");
        assertThat(reading.documents().getFirst().attributes())
                .isEqualTo(Map.of("locale", "en", "product_line", "Hats"));
        assertThat(reading.documents().getLast().attributes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "title,body; title; body",
                "Q,A; Q; A",
                "name,description; name; description",
                "FAQ question,FAQ answer; FAQ question; FAQ answer",
                "title,question,answer,body; question; answer",
                "Frage,Antwort; Frage; Antwort"
            })
    void shouldKnowTheUsualNamesOfColumns(String names, String question, String answer) {
        assertThat(FaqColumns.among(List.of(names.split(",", -1)))).hasValueSatisfying(columns -> {
            assertThat(columns.question()).isEqualTo(question);
            assertThat(columns.answer()).isEqualTo(answer);
        });
    }

    @Test
    void shouldSkipABrokenRowAndNameIt() throws IOException {
        FileReading reading = read("faq.json", """
                {"faqs": [{"q": "One?", "a": "First."}, {"q": "", "a": "Second."}, 3, {"q": "Four?", "a": null}]}""");

        assertThat(reading.documents()).hasSize(1);
        assertThat(reading.faults())
                .containsExactly(
                        new Fault("faq.json, row 2", "the question (q) is empty"),
                        new Fault("faq.json, row 3", "it is no object"),
                        new Fault("faq.json, row 4", "the answer (a) is empty"));
    }

    @Test
    void shouldNameTheColumnsOfATableThatHoldsNoAnswers() throws IOException {
        assertThat(read("prices.csv", "sku,price\n1,9\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason())
                        .contains("no column for questions")
                        .endsWith("found: sku, price"));
    }

    @Test
    void shouldGiveARowAnIdThatStaysWhenRowsMove() throws IOException {
        // given
        FileReading before = read("faq.csv", "id,q,a\n7,One?,First.\n,Same?,Second.\n,Same?,Third.\n");

        // when
        FileReading after = read("faq.csv", "id,q,a\n9,New?,Zeroth.\n,Same?,Second.\n7,One?,First.\n");

        // then
        assertThat(before.documents()).extracting(DocumentSource::id).doesNotHaveDuplicates();
        assertThat(after.documents().getLast()).isEqualTo(before.documents().getFirst());
        assertThat(after.documents().get(1)).isEqualTo(before.documents().get(1));
    }

    @Test
    void shouldReadMarkdownInCellsAsMarkdown() throws IOException {
        assertThat(read("faq.json", "[{\"q\": \"How?\", \"a\": \"See [the page](a.md).\"}]")
                        .documents())
                .extracting(DocumentSource::format)
                .containsExactly(DocumentFormat.MARKDOWN);
    }

    @Test
    void shouldDecodeAFileThatIsNotUtf8AndTellSo() throws IOException {
        Path file = Files.write(folder.resolve("latin.md"), "# Café\n\nDéjà vu.".getBytes(StandardCharsets.ISO_8859_1));

        FileReading reading = reader.read(new DocumentFolder(folder), file, "help");

        assertThat(reading.guessedCharset()).contains("windows-1252");
        assertThat(reading.documents()).extracting(DocumentSource::text).containsExactly("# Café\n\nDéjà vu.");
    }

    @Test
    void shouldTellInOneLineWhatIsWrongWithAFile() throws IOException {
        // given
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.pdf").toFile(), "rw")) {
            huge.setLength(FileReader.LARGEST + 1);
        }

        // then
        assertThat(reason(folder.resolve("huge.pdf"))).contains("more than 20 MiB", "split");
        assertThat(reason(Files.createFile(folder.resolve("nothing.md")))).contains("empty (0 bytes)");
        assertThat(reason(Files.write(folder.resolve("picture.txt"), new byte[] {0, 1, 2})))
                .contains("binary data");
        assertThat(reason(Files.writeString(folder.resolve("list.json"), "{"))).contains("not well-formed JSON");
        assertThat(reason(folder.resolve("gone.md"))).contains("cannot be read");
    }

    private FileReading read(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return reader.read(new DocumentFolder(folder), file, "help");
    }

    private String reason(Path file) {
        FileReading reading = reader.read(new DocumentFolder(folder), file, "help");
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.faults()).hasSize(1);
        return reading.faults().getFirst().reason();
    }
}
