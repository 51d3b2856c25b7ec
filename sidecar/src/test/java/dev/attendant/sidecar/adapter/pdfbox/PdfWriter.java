package dev.attendant.sidecar.adapter.pdfbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes PDF files for tests, line by line from the top of a page. */
final class PdfWriter {

    private static final float LEFT = 72;
    private static final float COLUMN = 150;

    private final PDDocument document = new PDDocument();
    private final PDType1Font font = new PDType1Font(FontName.HELVETICA);
    private PDPage page = new PDPage();
    private float y;

    PdfWriter title(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    PdfWriter page() {
        page = new PDPage();
        document.addPage(page);
        y = page.getMediaBox().getHeight() - 50;
        return this;
    }

    PdfWriter line(float size, String words) throws IOException {
        y -= size * 1.3f;
        return write(size, LEFT, y, words);
    }

    PdfWriter gap() {
        y -= 60;
        return this;
    }

    PdfWriter row(String... cells) throws IOException {
        y -= 15;
        for (int column = 0; column < cells.length; column++) {
            write(11, LEFT + column * COLUMN, y, cells[column]);
        }
        return this;
    }

    PdfWriter foot(String words) throws IOException {
        return write(9, LEFT, 40, words);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        }
        return out.toByteArray();
    }

    private PdfWriter write(float size, float x, float at, String words) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, at);
            content.showText(words);
            content.endText();
        }
        return this;
    }
}
