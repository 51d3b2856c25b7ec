package dev.attendant.sidecar.adapter.pdfbox;

import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** Finds streams that unpack to far more than a page needs, before they are unpacked into memory. */
final class Unpacking {

    private static final long LARGEST = 100L * 1024 * 1024;
    private static final int DICTIONARY = 400;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern FLATE = Pattern.compile("/(?:FlateDecode|Fl)\\b");

    private Unpacking() {}

    /** @throws UnreadableDocumentException where a stream is too large unpacked */
    static void requireSmall(byte[] pdf) {
        String plain = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher streams = STREAM.matcher(plain);
        while (streams.find()) {
            String dictionary = plain.substring(Math.max(0, streams.start() - DICTIONARY), streams.start());
            long filters = FLATE.matcher(dictionary.substring(dictionary.lastIndexOf("endobj") + 1))
                    .results()
                    .count();
            if (filters > 0 && length(pdf, streams.end(), filters) > LARGEST) {
                throw new UnreadableDocumentException("the PDF unpacks to far too much; print it to a new PDF");
            }
        }
    }

    /** How long a stream is unpacked, as far as it can be unpacked and as far as it matters. */
    private static long length(byte[] pdf, int start, long filters) {
        InputStream unpacked = new ByteArrayInputStream(pdf, start, pdf.length - start);
        for (long i = 0; i < filters; i++) {
            unpacked = new InflaterInputStream(unpacked);
        }
        long length = 0;
        try (InputStream open = unpacked) {
            byte[] scrap = new byte[65_536];
            for (int read = open.read(scrap); read >= 0 && length <= LARGEST; read = open.read(scrap)) {
                length += read;
            }
        } catch (IOException encryptedOrDamaged) {
            return length;
        }
        return length;
    }
}
