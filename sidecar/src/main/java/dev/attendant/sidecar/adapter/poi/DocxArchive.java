package dev.attendant.sidecar.adapter.poi;

import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The archive that a Word document is, looked at before anything in it is unpacked into memory. */
final class DocxArchive {

    /** The parts of a long handbook have a few MiB; a tree of them takes ten times their bytes. */
    private static final long LARGEST_PART = 24L * 1024 * 1024;

    private static final long LARGEST = 200L * 1024 * 1024;
    private static final int MOST_PARTS = 10_000;

    /** What Word's older format begins with, and every document under a password. */
    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private DocxArchive() {}

    /** @throws UnreadableDocumentException where the archive is encrypted, broken or far larger unpacked */
    static void requireSound(byte[] bytes) {
        if (begins(bytes, COMPOUND_FILE)) {
            throw new UnreadableDocumentException("the document is protected by a password or in the old DOC format;"
                    + " save it as DOCX without a password");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            requireSmall(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw DocxReader.damaged();
        }
    }

    private static void requireSmall(ZipInputStream zip) throws IOException {
        byte[] scrap = new byte[16_384];
        long whole = 0;
        int parts = 0;
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            long length = 0;
            for (int read = zip.read(scrap); read >= 0; read = zip.read(scrap)) {
                length += read;
                whole += read;
                require(whole <= LARGEST && (!isMarkup(part) || length <= LARGEST_PART));
            }
            parts++;
            require(parts <= MOST_PARTS);
        }
    }

    private static boolean isMarkup(ZipEntry part) {
        return part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
    }

    private static void require(boolean small) {
        if (!small) {
            throw new UnreadableDocumentException(
                    "the DOCX file unpacks to far too much; split it, or leave out what" + " is embedded in it");
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
