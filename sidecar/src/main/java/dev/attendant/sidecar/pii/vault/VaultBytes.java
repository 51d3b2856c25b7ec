package dev.attendant.sidecar.pii.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A vault as bytes: a count, then for each entry its token and two texts, each with its length before it. */
final class VaultBytes {

    private VaultBytes() {}

    static byte[] write(PiiVault vault) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(vault.entries().size());
            for (PiiVault.Entry entry : vault.entries()) {
                writeText(out, entry.token().kind());
                out.writeInt(entry.token().number());
                out.writeInt(entry.token().writing());
                writeText(out, entry.value());
                writeText(out, entry.written());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
        return bytes.toByteArray();
    }

    static PiiVault read(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<PiiVault.Entry> entries = new ArrayList<>();
        try {
            for (int left = in.readInt(); left > 0; left--) {
                Token token = new Token(readText(in), in.readInt(), in.readInt());
                entries.add(new PiiVault.Entry(token, readText(in), readText(in)));
            }
        } catch (IOException damaged) {
            throw new IllegalStateException("a vault was opened but holds something else", damaged);
        }
        return new PiiVault(entries);
    }

    /** As UTF-16, so that a lone surrogate comes back as it was. */
    private static void writeText(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(2 * in.readInt());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            text.append((char) (bytes[i] << 8 | bytes[i + 1] & 0xFF));
        }
        return text.toString();
    }
}
