package dev.attendant.sidecar.adapter.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.Content;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    @Test
    void shouldLayPagesOutAgain() throws IOException {
        // given
        PdfWriter pdf = new PdfWriter();
        pdf.page()
                .line(24, "Returning a hat")
                .line(11, "You can send any hat back within thirty days of the day it came, if its la-")
                .line(11, "bel is still on it and nobody has worn it.")
                .gap()
                .line(11, "Ask us for a label first.")
                .line(16, "By post")
                .line(11, "1. Print the label that we send you, which takes a moment and needs a printer")
                .line(11, "that prints black at least.")
                .line(11, "2. Bring the parcel to a shop.")
                .line(11, "• Keep the receipt.")
                .line(16, "Prices");
        pdf.row("Country", "Price", "Time").row("Norway", "9 EUR", "3 days");

        // when
        Article article = read(pdf.bytes());

        // then
        assertThat(article.title()).isEqualTo("Returning a hat");
        assertThat(blocks(article))
                .containsExactly(
                        "PARAGRAPH [] You can send any hat back within thirty days of the day it came, if its label is"
                                + " still on it and nobody has worn it.",
                        "PARAGRAPH [] Ask us for a label first.",
                        "LIST_ITEM [By post] Print the label that we send you, which takes a moment and needs a printer"
                                + " that prints black at least.",
                        "LIST_ITEM [By post] Bring the parcel to a shop.",
                        "LIST_ITEM [By post] Keep the receipt.",
                        "TABLE_ROW [Prices] Country: Norway; Price: 9 EUR; Time: 3 days");
        assertThat(article.text()).contains("1. Print the label", "2. Bring the parcel", "- Keep the receipt.");
    }

    @Test
    void shouldLeaveOutRunningTitlesAndPageNumbers() throws IOException {
        // given
        PdfWriter pdf = new PdfWriter();
        for (String animal : List.of("Cats", "Dogs", "Owls", "Bats")) {
            pdf.page()
                    .line(9, "The handbook of animals")
                    .gap()
                    .line(11, animal + " need something to eat every day, and water, and a place where they")
                    .foot("Page " + animal.length());
        }

        // when
        String text = read(pdf.bytes()).text();

        // then
        assertThat(text).contains("Cats need", "Owls need").doesNotContain("handbook", "Page 4");
    }

    @Test
    void shouldGoOnWithAParagraphOnTheNextPage() throws IOException {
        // given
        PdfWriter pdf = new PdfWriter();
        pdf.page().line(11, "Hats are worn by those who like them, and by");
        pdf.page().line(11, "those who must wear them at work.");

        // then
        assertThat(blocks(read(pdf.bytes())))
                .containsExactly("PARAGRAPH [] Hats are worn by those who like them, and by those who must wear them at"
                        + " work.");
    }

    @Test
    void shouldBelieveATitleUnlessItIsAFileName() throws IOException {
        assertThat(read(new PdfWriter()
                                .title("All of our hats")
                                .page()
                                .line(11, "Hats.")
                                .bytes())
                        .title())
                .isEqualTo("All of our hats");
        assertThat(read(new PdfWriter()
                                .title("hats_v3.docx")
                                .page()
                                .line(11, "Hats.")
                                .bytes())
                        .title())
                .isEqualTo("a.pdf");
    }

    @Test
    void shouldTellThatAPdfIsProtected() throws IOException {
        // given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(out);
        }

        // then
        requireRefused(out.toByteArray(), "protected by a password");
    }

    @Test
    void shouldTellThatAScanHasNoText() throws IOException {
        requireRefused(new PdfWriter().page().bytes(), "(OCR)");
    }

    @Test
    void shouldTellThatAPdfIsDamaged() throws IOException {
        byte[] sound = new PdfWriter().page().line(11, "Hats.").bytes();

        requireRefused(Arrays.copyOf(sound, 200), "damaged");
        requireRefused("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8), "damaged");
        requireRefused(new byte[0], "damaged");
    }

    @Test
    void shouldNotUnpackABomb() throws IOException {
        // given
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes("%PDF-1.7\n1 0 obj\n<</Filter /FlateDecode>>\nstream\n".getBytes(StandardCharsets.UTF_8));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bomb)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 101; i++) {
                packed.write(zeros);
            }
        }

        // then
        requireRefused(bomb.toByteArray(), "far too much");
    }

    private static void requireRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(reason);
    }

    private static Article read(byte[] bytes) {
        return new PdfReader()
                .read(new DocumentSource(
                        new DocumentId("a"),
                        DocumentFormat.PDF,
                        "",
                        new Content.Binary(bytes),
                        "help",
                        "a.pdf",
                        Map.of(),
                        Set.of()));
    }

    private static List<String> blocks(Article article) {
        return article.blocks().stream()
                .map(block -> block.kind() + " " + block.headings() + " "
                        + block.span().of(article.text()))
                .toList();
    }
}
