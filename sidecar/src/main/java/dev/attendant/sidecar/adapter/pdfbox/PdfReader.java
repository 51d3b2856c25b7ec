package dev.attendant.sidecar.adapter.pdfbox;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.ArticleReader;
import dev.attendant.sidecar.knowledge.Content;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF files that hold text; pages are laid out again as headings, paragraphs, lists and rows. */
public final class PdfReader implements ArticleReader {

    /** Titles that a program made up. */
    private static final Pattern NO_TITLE =
            Pattern.compile("(?i)(untitled|microsoft word|powerpoint|slide 1|document\\d*).*|.*\\.\\w{2,5}|\\W*");

    @Override
    public Article read(DocumentSource source) {
        return switch (source.content()) {
            case Content.Text text -> throw damaged();
            case Content.Binary binary -> read(source, binary.bytes());
        };
    }

    private static Article read(DocumentSource source, byte[] bytes) {
        Unpacking.requireSmall(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<Line> lines = LineStripper.lines(document);
            requireText(lines);
            return new PdfArticle(Margins.without(lines, document.getNumberOfPages()))
                    .read(source.title().isBlank() ? title(document) : source.title(), source.location());
        } catch (UnreadableDocumentException known) {
            throw known;
        } catch (InvalidPasswordException locked) {
            throw new UnreadableDocumentException("the PDF is protected by a password; save it without one");
        } catch (IOException | RuntimeException broken) {
            // PDFBox meets broken structures wherever it follows them: what fails first decides.
            throw damaged();
        }
    }

    private static void requireText(List<Line> lines) {
        if (lines.isEmpty()) {
            throw new UnreadableDocumentException(
                    "the PDF has no text, as a scan has none; run it through text recognition (OCR) first");
        }
    }

    private static UnreadableDocumentException damaged() {
        return new UnreadableDocumentException("the PDF is damaged or no PDF; open it and print it to a new PDF");
    }

    /** The title that the file says it has; empty where that is a file's name or missing. */
    private static String title(PDDocument document) {
        String title = Objects.requireNonNullElse(
                        document.getDocumentInformation().getTitle(), "")
                .replace('\0', ' ')
                .strip();
        return NO_TITLE.matcher(title).matches() ? "" : title;
    }
}
