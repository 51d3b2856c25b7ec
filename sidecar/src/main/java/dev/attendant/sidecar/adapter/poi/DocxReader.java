package dev.attendant.sidecar.adapter.poi;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.ArticleReader;
import dev.attendant.sidecar.knowledge.Content;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Reads Word documents of the format that Word has written since 2007. */
public final class DocxReader implements ArticleReader {

    @Override
    public Article read(DocumentSource source) {
        return switch (source.content()) {
            case Content.Text text -> throw damaged();
            case Content.Binary binary -> read(source, binary.bytes());
        };
    }

    private static Article read(DocumentSource source, byte[] bytes) {
        DocxArchive.requireSound(bytes);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return new DocxArticle(document, source).read();
        } catch (UnreadableDocumentException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // POI has no exception of its own for a broken document: what fails first decides.
            throw damaged();
        }
    }

    static UnreadableDocumentException damaged() {
        return new UnreadableDocumentException(
                "the DOCX file is damaged or no DOCX file; open it in Word and save it again");
    }
}
