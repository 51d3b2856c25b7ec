package dev.attendant.sidecar.adapter.poi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.Block;
import dev.attendant.sidecar.knowledge.Content;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Test
    void shouldKeepHeadingsListsAndTables() throws IOException {
        // given
        XWPFDocument document = new XWPFDocument();
        paragraph(document, "Title", "Returning a hat");
        paragraph(document, "", "You have 30 days.");
        paragraph(document, "heading 1", "By post");
        paragraph(document, "heading 2", "Labels");
        paragraph(document, "list bullet", "Print the label.");
        paragraph(document, "heading 1", "Prices");
        table(
                document,
                List.of("Country", "Price", "Time"),
                List.of("Norway", "€9", "3 days"),
                List.of("Spain", "", "5 days"));
        table(document, List.of("Opens", "9 am"), List.of("Closes", "6 pm"));

        // when
        Article article = read(bytes(document));

        // then
        assertThat(article.title()).isEqualTo("Returning a hat");
        assertThat(blocks(article))
                .containsExactly(
                        "PARAGRAPH [] You have 30 days.",
                        "LIST_ITEM [By post, Labels] Print the label.",
                        "TABLE_ROW [Prices] Country: Norway; Price: €9; Time: 3 days",
                        "TABLE_ROW [Prices] Country: Spain; Time: 5 days",
                        "TABLE_ROW [Prices] Opens: 9 am",
                        "TABLE_ROW [Prices] Closes: 6 pm");
    }

    @Test
    void shouldNumberListsAsWordDoes() throws IOException {
        // given
        XWPFDocument document = new XWPFDocument();
        BigInteger list = numbering(document);
        for (String step : List.of("Open the app.", "Choose a hat.")) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.ZERO);
            paragraph.createRun().setText(step);
        }

        // then
        assertThat(read(bytes(document)).text()).contains("1. Open the app.\n2. Choose a hat.\n");
    }

    @Test
    void shouldShowWhereLinksLeadAndLeaveOutWhatWasDeleted() throws IOException {
        // given
        String body =
                "<w:p><w:r><w:t>Hats fit.</w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>They do not."
                        + "</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t xml:space=\"preserve\"> Caps fit."
                        + "</w:t></w:r></w:ins></w:p>";
        XWPFDocument document = new XWPFDocument();
        document.createParagraph()
                .createHyperlinkRun("https://hats.example/sizes")
                .setText("Sizes");

        // then
        assertThat(read(bytes(document)).text()).contains("Sizes (https://hats.example/sizes)");
        assertThat(read(archive(body, "")).text())
                .contains("Hats fit. Caps fit.")
                .doesNotContain("not");
    }

    @Test
    void shouldTellThatADocumentIsProtected() throws Exception {
        // given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
            encryption.getEncryptor().confirmPassword("secret");
            encryption.getEncryptor().getDataStream(files).close();
            files.writeFilesystem(out);
        }

        // then
        requireRefused(out.toByteArray(), "protected by a password");
    }

    @Test
    void shouldTellThatADocumentHasNoText() throws IOException {
        requireRefused(bytes(new XWPFDocument()), "no text");
    }

    @Test
    void shouldTellThatAFileIsDamaged() throws IOException {
        byte[] sound = archive("<w:p><w:r><w:t>Hats.</w:t></w:r></w:p>", "");

        requireRefused(Arrays.copyOf(sound, sound.length / 2), "damaged");
        requireRefused("PK or not".getBytes(StandardCharsets.UTF_8), "damaged");
        requireRefused(archive("<w:p><w:r>", ""), "damaged");
        requireRefused(new byte[0], "damaged");
    }

    @Test
    void shouldReadNoOtherFileThanTheDocument() throws IOException {
        String entity = "<!DOCTYPE w:document [<!ENTITY other SYSTEM \"file:///etc/hostname\">]>";

        requireRefused(archive("<w:p><w:r><w:t>Hats &other;</w:t></w:r></w:p>", entity), "damaged");
    }

    @Test
    void shouldNotUnpackABomb() throws IOException {
        requireRefused(archive("<w:p/>" + " ".repeat(30 * 1024 * 1024), ""), "far too much");
    }

    private static void requireRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(reason);
    }

    private static Article read(byte[] bytes) {
        return new DocxReader()
                .read(new DocumentSource(
                        new DocumentId("a"),
                        DocumentFormat.DOCX,
                        "",
                        new Content.Binary(bytes),
                        "help",
                        "a.docx",
                        Map.of(),
                        Set.of()));
    }

    private static List<String> blocks(Article article) {
        return article.blocks().stream()
                .map(block -> kind(block) + block.span().of(article.text()))
                .toList();
    }

    private static String kind(Block block) {
        return block.kind() + " " + block.headings() + " ";
    }

    private static void paragraph(XWPFDocument document, String style, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(words);
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
    }

    @SafeVarargs
    private static void table(XWPFDocument document, List<String>... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].size());
        for (int row = 0; row < rows.length; row++) {
            for (int cell = 0; cell < rows[row].size(); cell++) {
                table.getRow(row).getCell(cell).setText(rows[row].get(cell));
            }
        }
    }

    private static BigInteger numbering(XWPFDocument document) {
        org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum numbers =
                org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
        numbers.setAbstractNumId(BigInteger.ONE);
        var level = numbers.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.DECIMAL);
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(numbers)));
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        }
        return out.toByteArray();
    }

    /** The least that Word takes for a document. */
    private static byte[] archive(String body, String prolog) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType=
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Target="word/document.xml" Type=
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                    </Relationships>""");
            put(
                    zip,
                    "word/document.xml",
                    prolog + "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>");
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
